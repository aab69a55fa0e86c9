/** Saves a text as a file of the person. */
export function saveText(
  name: string,
  text: string,
  type: 'text/csv' | 'text/html' | 'text/plain' | 'application/json',
): void {
  saveFile(name, new Blob([text], { type: `${type};charset=utf-8` }));
}

/** Saves what the server made as a file of the person. */
export function saveFile(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}
