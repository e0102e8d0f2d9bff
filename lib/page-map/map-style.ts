/**
 * `!important` on the host: from inside a shadow root it wins over every rule of the page. Nothing moves, so there is
 * nothing to still for those who ask for less motion. Every outline is dark and light at once, for any ground.
 */
export const MAP_STYLE = `
:host { all: initial !important; position: fixed !important; inset: 0 !important; z-index: 2147483647 !important;
  display: block !important; pointer-events: none !important; color-scheme: light dark !important; }
* { box-sizing: border-box; margin: 0; }
.map { --paper: light-dark(#ffffff, #1e2127); --ink: light-dark(#1d2026, #eceae4); --soft: light-dark(#585e6b, #a8adba);
  --edge: light-dark(#8b8f9a, #6f7583); --mark: light-dark(#0f5c6e, #6cc5d8); --own: light-dark(#8a5300, #f0b95b);
  font: 13px/1.4 system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; color: var(--ink); }
.box, .label { position: absolute; top: 0; left: 0; }
.box { border: 2px dashed var(--mark); border-radius: 4px; box-shadow: 0 0 0 2px var(--paper), inset 0 0 0 2px var(--paper); }
.label { max-width: min(340px, 92vw); padding: 3px 8px; border: 1px solid var(--mark); border-left-width: 4px;
  border-radius: 4px; background: var(--paper); overflow-wrap: anywhere; }
.label b { font-weight: 650; }
.label small { display: block; font-size: 12px; color: var(--soft); }
[data-personal=true].box { border-style: solid; border-color: var(--own); }
[data-personal=true].label { border-color: var(--own); }
.box[data-current=true] { border-width: 4px; }
[hidden] { display: none; }
.bar { position: absolute; right: 12px; bottom: 12px; display: flex; flex-wrap: wrap; align-items: center; gap: 8px;
  max-width: calc(100% - 24px); padding: 8px 12px; border: 1px solid var(--edge); border-radius: 10px;
  background: var(--paper); pointer-events: auto; }
.bar p { max-width: 420px; }
button { font: inherit; color: var(--ink); background: var(--paper); border: 1px solid var(--edge); border-radius: 8px;
  padding: 4px 10px; min-height: 32px; cursor: pointer; }
button:focus-visible { outline: 3px solid var(--mark); outline-offset: 2px; }
@media (forced-colors: active) { .box, .label, .bar { forced-color-adjust: auto; } }
@media print { .map { display: none; } }
`
