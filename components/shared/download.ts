/** Hands a file to the browser's own download; nothing leaves the machine. */
export function downloadFile(name: string, content: string | Uint8Array<ArrayBuffer>, type = 'application/json'): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has its own reference by then; the address is only a name.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
