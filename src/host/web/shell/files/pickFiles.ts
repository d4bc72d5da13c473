/** The browser's own window for choosing files. */
export function pickFiles(use: (files: readonly File[]) => void): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = true;
  input.accept = '.xlsx,.csv,.tsv,.txt';
  input.addEventListener('change', () => use([...(input.files ?? [])]));
  input.click();
}
