import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { PICK_HANDS, type PickHands } from '../lib/page/picker/hands.ts';
import { PICKER, Picker } from '../lib/page/picker/picker.ts';

/** Comes after the engine, into the frames of a tab, when the person asks to pick the fields. */
export default defineUnlistedScript(() => {
  const earlier: Picker | undefined = Reflect.get(globalThis, PICKER);
  const hands: PickHands | undefined = Reflect.get(globalThis, PICK_HANDS);
  // An SVG or XML document has no body to draw in.
  if (!document.body || !hands || hands.signal.aborted || earlier?.ended === false) return;
  Reflect.set(globalThis, PICKER, new Picker(window, hands));
});
