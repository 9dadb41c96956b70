// TimeML in, TimeML out: what chrono-node finds in German, each value as exact as chrono says it is. usage: node chrono.mjs IN_DIR OUT_DIR
import fs from 'node:fs';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import * as chrono from 'chrono-node';

const [from, to] = process.argv.slice(2);
if (!to) process.exit(2);
fs.mkdirSync(to, { recursive: true });
const unescape = (s) => s.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&apos;/g, "'").replace(/&amp;/g, '&');
const escape = (s) => s.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
const two = (n) => String(n).padStart(2, '0');
const value = (c) => {
  const year = c.get('year');
  if (!c.isCertain('month') && !c.isCertain('day') && !c.isCertain('weekday')) return c.isCertain('year') ? `${year}` : `${year}-${two(c.get('month'))}-${two(c.get('day'))}`;
  if (!c.isCertain('day') && !c.isCertain('weekday') && !c.isCertain('hour')) return `${year}-${two(c.get('month'))}`;
  const day = `${year}-${two(c.get('month'))}-${two(c.get('day'))}`;
  return c.isCertain('hour') ? `${day}T${two(c.get('hour'))}:${two(c.get('minute') ?? 0)}` : day;
};
chrono.de.parse('Am Montag, dem 2. März 2026, um 15 Uhr.', new Date(2026, 2, 5));
const files = fs.readdirSync(from).sort();
let spent = 0;
for (const file of files) {
  const xml = fs.readFileSync(path.join(from, file), 'utf8');
  const day = /CREATION_TIME[^>]*>\s*([0-9-]{10})/.exec(xml)[1].split('-').map(Number);
  const text = unescape(/<TEXT>([\s\S]*?)<\/TEXT>/.exec(xml)[1].replace(/<[^>]+>/g, ''));
  const begin = performance.now();
  const found = chrono.de.parse(text, new Date(day[0], day[1] - 1, day[2], 12));
  spent += performance.now() - begin;
  let out = '', at = 0;
  for (const one of found.sort((a, b) => a.index - b.index)) {
    if (one.index < at) continue;
    const v = value(one.start);
    out += escape(text.slice(at, one.index)) + `<TIMEX3 tid="t${one.index}" type="${v.includes('T') ? 'TIME' : 'DATE'}" value="${v}">` + escape(one.text) + '</TIMEX3>';
    at = one.index + one.text.length;
  }
  fs.writeFileSync(path.join(to, file), `<TimeML>\n<TEXT>${out}${escape(text.slice(at))}</TEXT>\n</TimeML>\n`);
}
console.log(`${(spent / files.length).toFixed(1)} ms a text`);
