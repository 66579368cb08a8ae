import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { Sentinel } from '../lib/page/sentinel.ts';

export default defineUnlistedScript(() => {
  // An opaque origin (a sandboxed frame, a data: page) is entered only when the person asks for it.
  if (window.origin === 'null') return;
  new Sentinel(document, new AbortController());
});
