/** An IndexedDB for the unit tests. A file of our own, for a set-up file in a linked node_modules is not found. */
import 'fake-indexeddb/auto';
