/** One safeguard: the place in the code, what it reads without it, and the test that must then fail. */
export interface Guard {
  /** Row of the reliability matrix, or a word for what is guarded. */
  row: string;
  file: string;
  find: string;
  replace: string;
  /** Test file, and words of the tests' names where one file holds many. */
  test: string;
  name?: string;
}
