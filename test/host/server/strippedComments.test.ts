import { describe, expect, test } from 'vitest';
import { strippedComments } from '../../../src/host/server/strippedComments';

const HOLE = '$'.concat('{host}');

describe('an inline script as HtmlService serves it', () => {
  test.each<[why: string, script: string, served: string]>([
    ['nothing to strip', 'run();', 'run();'],
    ['a line comment goes, its line end stays', 'a(); // then b\nb();', 'a(); \nb();'],
    ['block comments go', '/*! licence */a(/* x */);', 'a();'],
    ['a comment inside a comment is one comment', 'a(); // b /* c\nd();', 'a(); \nd();'],
    ['quoted texts are left alone', `a("http://x", '/* no */');`, `a("http://x", '/* no */');`],
    ['so are regular expressions', 'a(/\\/\\/.*/, b / c / d);', 'a(/\\/\\/.*/, b / c / d);'],
    ['// in a template literal takes the rest of its line', 'a(`http://x`);b();\nc();', 'a(`http:\nc();'],
    ['/* in one takes everything up to the next */', 'w(`Apps Script is /*`);\nw(`fun and never*/ broken`);', 'w(`Apps Script is  broken`);'],
    ['/* in one that is never closed takes the rest', 'w(`a /* b`);\nc();', 'w(`a '],
    ['a template literal without either is whole', 'a(`x` + y); // c', 'a(`x` + y); '],
    ['the part after a hole counts, too', `a(\`${HOLE}//x\`);\nb();`, `a(\`${HOLE}\nb();`],
    ['what is no JavaScript is left for the browser to refuse', 'if ( { // x', 'if ( { // x'],
  ])('%s', (_, script, served) => expect(strippedComments(script)).toBe(served));
});
