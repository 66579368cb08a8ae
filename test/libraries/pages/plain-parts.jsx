/** Native parts for libraries that have none of their own. */
export const Text = ({ id, label, value, set }) => (
  <>
    <label htmlFor={id}>{label}</label> <input id={id} value={value} onChange={(e) => set(e.target.value)} />
  </>
);
export const Port = ({ id, label, value, set }) => (
  <>
    <label htmlFor={id}>{label}</label>{' '}
    <input
      id={id}
      type="number"
      value={value ?? ''}
      onChange={(e) => set(e.target.value === '' ? null : Number(e.target.value))}
    />
  </>
);
export const Check = ({ label, value, set }) => (
  <label>
    <input type="checkbox" checked={value} onChange={(e) => set(e.target.checked)} /> {label}
  </label>
);
export const plain = { text: Text, port: Port, check: Check };
