/**
 * The form of the first-run page: a product's form as people meet it, inside the extension. The browser runs no content
 * script here, so the page loads the very engine that runs in other pages; card, worker and fill are the real ones.
 */
import { render } from 'preact';
import { DemoForm } from '../../components/demo/demo-form.tsx';
import '../../components/demo/demo.css';
import { t, uiLanguage } from '../../lib/platform/i18n.ts';

document.documentElement.lang = uiLanguage();
document.title = t('demoTitle');
const root = document.getElementById('app');
if (root) render(<DemoForm />, root);

const engine = document.createElement('script');
engine.src = '/engine.js';
document.head.append(engine);
