// Expands a JSON-LD file from standard input with jsonld (no network) and finds every selector's quote in the text it points into.
// Prints {annotations, found, byPosition, documents, derived, statements:[{id, doc, kind, exact, start, end}]}.
import { readFileSync } from 'node:fs';
import jsonld from 'jsonld';

const OA = 'http://www.w3.org/ns/oa#';
const PROV = 'http://www.w3.org/ns/prov#';
const OWN = 'urn:inforce:term:';
const input = JSON.parse(readFileSync(0, 'utf8'));
const offline = { documentLoader: url => { throw new Error('the network was asked for ' + url); } };
const expanded = await jsonld.expand(input, { ...offline, safe: true });
const quads = await jsonld.toRDF(input, { ...offline, format: 'application/n-quads' });
const first = (node, property) => node[property]?.[0]?.['@value'];
const texts = new Map();
for (const node of expanded) {
  const text = first(node, 'http://www.w3.org/1999/02/22-rdf-syntax-ns#value');
  if (text !== undefined) texts.set(node['@id'], text);
}

const result = { annotations: 0, found: 0, byPosition: 0, documents: texts.size, derived: 0, quads: quads.split('\n').length - 1, statements: [] };
for (const node of expanded.filter(n => n['@type']?.includes(OA + 'Annotation'))) {
  result.annotations++;
  result.derived += node[PROV + 'wasDerivedFrom']?.length ?? 0;
  const target = node[OA + 'hasTarget'][0];
  const source = target[OA + 'hasSource'][0]['@id'];
  const text = texts.get(source);
  const points = Array.from(text);
  const statement = { id: node['@id'], doc: source, kind: first(node[OA + 'hasBody'][0], OWN + 'kind') };
  for (const selector of target[OA + 'hasSelector']) {
    if (selector['@type'].includes(OA + 'TextQuoteSelector')) {
      const exact = first(selector, OA + 'exact');
      statement.exact = exact;
      if (text.includes((first(selector, OA + 'prefix') ?? '') + exact + (first(selector, OA + 'suffix') ?? ''))) result.found++;
    } else {
      const [start, end] = [first(selector, OA + 'start'), first(selector, OA + 'end')];
      const utf16 = [first(selector, OWN + 'startUtf16'), first(selector, OWN + 'endUtf16')];
      Object.assign(statement, { start: utf16[0], end: utf16[1] });
      if (points.slice(start, end).join('') === statement.exact && text.slice(...utf16) === statement.exact) result.byPosition++;
    }
  }
  result.statements.push(statement);
}
process.stdout.write(JSON.stringify(result));
