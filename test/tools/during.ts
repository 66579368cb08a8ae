/**
 * What comes while `act` runs, such as the page a click opens. Both are waited for together: where the act fails,
 * what was waited for would else fail later, beside any test, and turn a run red whose retry passed.
 */
export async function during<T>(coming: Promise<T>, act: () => Promise<unknown>): Promise<T> {
  const [came] = await Promise.all([coming, act()]);
  return came;
}
