/** A host name that wraps after a dot, not inside a label that fits; copied it is one text again. */
export function Host({ name, plain = false }: { name: string; plain?: boolean }) {
  const text = name.split(/(?<=[./@])/).flatMap((part, at) => (at === 0 ? [part] : [<wbr key={at} />, part]));
  return plain ? <span class="host">{text}</span> : <code class="host">{text}</code>;
}
