// Reads CSL-JSON or RIS from standard input with citation-js and prints {items:[{id, type, title, container, author, issued, url}], bibliography}.
import { readFileSync } from 'node:fs';
import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';

const form = process.argv[2] === 'ris' ? '@ris/file' : undefined;
const cite = new Cite(readFileSync(0, 'utf8'), form ? { forceType: form } : {});
const items = cite.data.map(d => ({
  id: d.id ?? d['citation-key'],
  type: d.type,
  title: d.title,
  container: d['container-title'],
  author: d.author?.map(a => a.literal ?? [a.given, a.family].filter(Boolean).join(' ')),
  issued: d.issued?.['date-parts']?.[0],
  url: d.URL,
}));
process.stdout.write(JSON.stringify({ items, bibliography: cite.format('bibliography', { template: 'apa' }), forms: Object.keys(plugins.input.list?.() ?? {}) }));
