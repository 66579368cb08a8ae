import { mount } from 'svelte';
import Page from './SvelteSelect.svelte';

mount(Page, { target: document.body });
