/** The card's look, the same on every page: its own size in px, its own colours, nothing inherited. */
export const OFFER_STYLE = `
:host { all: initial !important; position: absolute !important; z-index: 2147483647 !important; display: block !important; color-scheme: light dark !important; }
@media print { :host { display: none !important; } }
.card { box-sizing: border-box; display: flex; align-items: center; gap: 8px; width: 290px; min-height: 54px; padding: 8px 8px 8px 14px;
  background: light-dark(#ffffff, #1d2025); color: light-dark(#1b1e24, #e8eaee); border: 1px solid light-dark(#dde0e6, #343942); border-radius: 10px;
  box-shadow: 0 6px 20px light-dark(#1b1e2433, #00000080); font: 400 12px/16px system-ui, sans-serif; text-align: start; cursor: default; user-select: none; }
.sign { flex: none; width: 18px; height: 18px; border-radius: 9px; text-align: center; font-weight: 700; line-height: 18px; }
.sign::before, .title::before, .line::before { content: attr(data-text); white-space: pre-line; }
.sign[data-tone=good] { background: light-dark(#e4f4e9, #14301f); color: light-dark(#1c7a3e, #63c987); }
.sign[data-tone=attention] { background: light-dark(#fdf3dc, #362a10); color: light-dark(#8a5a00, #e9b44c); }
.sign:not([data-tone]) { display: none; }
.words { flex: 1; min-width: 0; }
.title { font-weight: 600; font-size: 13px; line-height: 18px; }
.line { color: light-dark(#565d6b, #a4abb8); overflow-wrap: anywhere; }
button { all: unset; box-sizing: border-box; flex: none; min-height: 32px; padding: 0 12px; border-radius: 6px; font: 600 13px/30px system-ui, sans-serif; cursor: pointer; text-align: center; }
button[hidden] { display: none; }
button::before { content: attr(data-text); }
.main { background: light-dark(#0b6b66, #4fc3b8); color: light-dark(#ffffff, #04211f); }
.main[data-quiet] { background: none; border: 1px solid light-dark(#8b92a0, #6b7280); color: inherit; }
.close { width: 28px; padding: 0; font-weight: 400; font-size: 18px; color: light-dark(#565d6b, #a4abb8); }
button:focus-visible { outline: 2px solid light-dark(#0b6b66, #4fc3b8); outline-offset: 2px; }
.status { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (forced-colors: active) { .card, .main { border: 1px solid CanvasText; } }
`;
