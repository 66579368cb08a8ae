/** The picker's look, the same on every page: the card's colours, nothing inherited. */
export const PICKER_STYLE = `
:host { all: initial !important; position: fixed !important; inset: 0 !important; width: auto !important; height: auto !important; margin: 0 !important; padding: 0 !important;
  border: 0 !important; background: none !important; overflow: visible !important; z-index: 2147483647 !important; pointer-events: none !important; color-scheme: light dark !important; }
@media print { :host { display: none !important; } }
* { box-sizing: border-box; }
button { all: unset; box-sizing: border-box; cursor: pointer; pointer-events: auto; }
button:focus-visible { outline: 3px solid light-dark(#0b6b66, #4fc3b8); outline-offset: 2px; }
.spot { position: fixed; border: 2px dashed light-dark(#565d6b, #a4abb8); border-radius: 6px; background: light-dark(#ffffff66, #1d202566); }
.spot:hover, .spot[data-open] { background: light-dark(#0b6b6633, #4fc3b833); border-color: light-dark(#0b6b66, #4fc3b8); }
.spot[data-text] { border-style: solid; border-color: light-dark(#0b6b66, #4fc3b8); }
.spot[data-text]::after { content: attr(data-text); position: absolute; inset-block-start: -9px; inset-inline-end: 4px; max-width: 100%; padding: 0 6px; border-radius: 8px; overflow: hidden;
  text-overflow: ellipsis; white-space: nowrap; background: light-dark(#0b6b66, #4fc3b8); color: light-dark(#ffffff, #04211f); font: 600 11px/17px system-ui, sans-serif; }
.bar, .menu { position: fixed; pointer-events: auto; background: light-dark(#ffffff, #1d2025); color: light-dark(#1b1e24, #e8eaee); border: 1px solid light-dark(#dde0e6, #343942);
  border-radius: 10px; box-shadow: 0 6px 20px light-dark(#1b1e2433, #00000080); font: 400 13px/18px system-ui, sans-serif; text-align: start; cursor: default; user-select: none; }
.bar { inset-block-start: 12px; inset-inline: 0; margin-inline: auto; width: fit-content; max-width: calc(100vw - 24px); display: flex; align-items: center; gap: 12px; padding: 8px 8px 8px 16px; }
.bar span::before, .head::before, .item::before, .done::before { content: attr(data-text); }
.done { flex: none; min-height: 32px; padding: 0 14px; border-radius: 6px; background: light-dark(#0b6b66, #4fc3b8); color: light-dark(#ffffff, #04211f); font: 600 13px/32px system-ui, sans-serif; }
.menu { width: 230px; max-height: min(440px, calc(100vh - 16px)); overflow-y: auto; padding: 6px; }
.head { display: block; padding: 4px 10px 6px; font-weight: 600; overflow-wrap: anywhere; }
.item { display: block; width: 100%; padding: 5px 10px; border-radius: 6px; }
.item:hover, .item:focus-visible { background: light-dark(#eef1f5, #2a2f37); outline-offset: -2px; }
.item[aria-checked=true] { font-weight: 600; }
.item[data-first] { margin-block-start: 6px; border-block-start: 1px solid light-dark(#dde0e6, #343942); border-start-start-radius: 0; border-start-end-radius: 0; }
@media (forced-colors: active) { .spot, .bar, .menu, .done { border: 2px solid CanvasText; } .spot[data-text] { border-color: Highlight; } }
`;
