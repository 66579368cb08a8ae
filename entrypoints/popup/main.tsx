/** The popup's first words: they stand there while the rest, fifty times as large, is still being read. */
import { render } from 'preact';
import { Waiting } from '../../components/popup/waiting.tsx';
import '../../components/popup/popup.css';
import { uiLanguage } from '../../lib/platform/i18n.ts';

const rest = import('./start.tsx');
document.documentElement.lang = uiLanguage();
const root = document.getElementById('app');
if (root) {
  render(<Waiting />, root);
  void rest.then(({ start }) => start(root));
}
