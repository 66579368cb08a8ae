import { mount } from 'svelte';
import Page from './Svelte.svelte';

mount(Page, { target: document.body });
