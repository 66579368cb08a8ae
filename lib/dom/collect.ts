import type { FormSnapshot } from '../detect/types.ts';
import type { Registry } from './registry.ts';

export interface CollectOptions {
  /** True where a person edited the field (DECISIONS 7); asked of the field's element. */
  edited?: (element: Element) => boolean;
  /** Most fields taken from one look; what lies beyond sets `truncated`. */
  maxFields?: number;
}

/** One look at a document with its shadow trees: every control that could take part in a form, described as plain data. */
export function collect(document: Document, _registry: Registry, _options: CollectOptions = {}): FormSnapshot {
  return {
    language: document.documentElement?.lang ?? '',
    title: document.title,
    fields: [],
    buttons: [],
    truncated: false,
  };
}
