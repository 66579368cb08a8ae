/** The popup's first words: they stand there while the rest, fifty times as large, is still being read. */
import { render } from 'preact';
import { NoTab, Waiting } from '../../components/popup/waiting.tsx';
import '../../components/popup/popup.css';
import { uiLanguage } from '../../lib/platform/i18n.ts';

const rest = import('./start.tsx');
document.documentElement.lang = uiLanguage();
const root = document.getElementById('app');
if (root) {
  render(<Waiting />, root);
  // Words that wait for ever would be worse than a refusal.
  void rest.then(({ start }) => start(root)).then((drawn) => drawn || render(<NoTab />, root));
}
