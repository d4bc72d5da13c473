import { keepFirst, type Loss, loseAll, persistenceModels } from '../../../src/host';

/** The ways Google might treat this many un-flushed writes at a kill, by name: `P3:2` keeps the first two, `P4:101` the first and the third. */
export function persistences(open: number, seed: number): string[] {
  return persistenceModels(open, seed).map(({ name }) => name);
}

/** `undefined`: everything was durable at once. */
export function lossOf(persistence: string): Loss | undefined {
  const [model, detail = ''] = persistence.split(':');
  if (model === 'P2') return loseAll('lost');
  if (model === 'P3') return keepFirst(Number(detail));
  if (model === 'P4') return { name: persistence, keeps: (write) => detail[write] === '1', properties: 'kept', sheetOrder: true };
  return model === 'P5' ? loseAll('kept') : undefined;
}
