import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { SavedForm } from '../lib/message/saved-form-types.ts';
import { saveForm } from '../lib/page/save-form.ts';

/** Runs once in one frame when the person asks to save the form; what it returns goes to the popup that asked. */
export default defineUnlistedScript((): SavedForm => saveForm(document));
