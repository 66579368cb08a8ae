import { mount } from 'svelte';
import Page from './BitsUi.svelte';

mount(Page, { target: document.body });
