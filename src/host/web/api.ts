import type { CellPlace, CellWindow, ClientAnswer, ClientCall, Command, FileTrouble, Reply, State } from '../server/protocol';

/** The server, as the page calls it. Every call throws: a TypeError when the server is gone, an Error when it gave no good answer. */
export const api = {
  state: () => asked<State>('/api/state'),
  cells: (window: { sheetId: number; row: number; column: number; rows: number; columns: number }) =>
    asked<CellWindow>(`/api/cells?sheet=${window.sheetId}&row=${window.row}&column=${window.column}&rows=${window.rows}&columns=${window.columns}`),
  edge: (from: CellPlace & { sheetId: number }, to: 'up' | 'down' | 'left' | 'right' | 'end') =>
    asked<CellPlace>(`/api/edge?sheet=${from.sheetId}&row=${from.row}&column=${from.column}&to=${to}`),
  do: (command: Command) => asked<Reply>('/api/do', { method: 'POST', body: JSON.stringify(command) }),
  client: (call: ClientCall, signal: AbortSignal) => asked<ClientAnswer>('/api/client', { method: 'POST', body: JSON.stringify(call), signal }),
  open: (file: File, as: 'document' | 'sheets') =>
    asked<Reply | { readonly problem: FileTrouble }>(`/api/open?name=${encodeURIComponent(file.name)}&as=${as}`, { method: 'POST', body: file }),
};

async function asked<T>(url: string, init?: RequestInit): Promise<T> {
  const response = await fetch(url, init);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return (await response.json()) as T;
}
