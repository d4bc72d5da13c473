import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildAddOn } from '../../src/build/build';
import { root } from './addOn';

/** One letter with a mark for each letter of English, so that what was not translated stands out. */
const MARKED: Readonly<Record<string, string>> = Object.fromEntries(
  [...'abcdefghijklmnopqrstuvwxyz'].map((letter, at) => [letter, [...'áƀćďéƒǵĥíĵķĺḿńóṕɋŕśţúṽŵẋýź'][at] as string]),
);
const GROWTH = 0.4;

/** The sentence as another language might have it: other letters, two fifths longer. What ICU reads stays as it is. */
export function pseudo(sentence: string): string {
  let depth = 0; // in braces: text at even depths, ICU's own words at odd ones
  let letters = 0;
  const marked = [...sentence].map((sign) => {
    if (sign === '{') depth++;
    if (sign === '}') depth--;
    const changed = MARKED[sign.toLowerCase()];
    if (depth % 2 === 1 || changed === undefined) return sign;
    letters++;
    return sign === sign.toLowerCase() ? changed : changed.toUpperCase();
  });
  return `${marked.join('')}${letters === 0 ? '' : ` ${'ṽ'.repeat(3)} `.repeat(Math.ceil((GROWTH * letters) / 5)).trimEnd()}`;
}

/** The add-on built with such sentences instead of the English ones; gives the folder that holds its `dist/`. */
export async function pseudoAddOn(): Promise<string> {
  const place = join(root, 'node_modules/.cache/tierkeeper/pseudo');
  await rm(place, { recursive: true, force: true });
  await mkdir(place, { recursive: true });
  await cp(join(root, 'src'), join(place, 'src'), { recursive: true });
  await cp(join(root, 'appsscript.json'), join(place, 'appsscript.json'));
  const file = join(place, 'src/messages/en.json');
  const sentences = JSON.parse(await readFile(file, 'utf8')) as Record<string, string>;
  await writeFile(file, JSON.stringify(Object.fromEntries(Object.entries(sentences).map(([key, sentence]) => [key, pseudo(sentence)]))));
  await buildAddOn(place, { bundle: Number.POSITIVE_INFINITY, engine: Number.POSITIVE_INFINITY, panel: Number.POSITIVE_INFINITY }); // longer by nature
  return place;
}
