/** Words that say nothing to anybody who does not know the product. */
export const NAMELESS = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Setup of jane.doe@corp.internal</title>
<header>Signed in as jane.doe@corp.internal</header>
<h1>Relay A</h1>
<p><label>Alpha <input id="a-17" value="old.corp.internal"></label></p>
<p><label>Bravo <input id="b-17"></label></p>
<p><label>Charlie <select id="c-17"><option>none<option>STARTTLS<option>SSL/TLS</select></label></p>
<p><label>Delta <input id="d-17"></label></p>
<p><label>Code <input id="e-17" type="password" value="do-not-read"></label></p>
<p id="own" tabindex="0">Own text of the page, see https://wiki.corp.internal/x?token=123456789</p>
<script>document.addEventListener('click', () => { window.heard = (window.heard ?? 0) + 1; });</script></html>`;

/** Steps down the menu after a press on the field: the order of `meaningsFor('text')` and `('select')`. */
export const SAID = { '#a-17': 0, '#b-17': 1, '#c-17': 2, '#d-17': 4 };
