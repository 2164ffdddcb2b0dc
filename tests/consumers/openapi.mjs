// Standard input: {document, answers:[{path, method, status, body}]}. Validates the document with swagger-parser and every answer with ajv against
// the schema the document gives for that path, method (get where none is given) and status. Prints {valid, paths:[], faults:[]}.
import { readFileSync } from 'node:fs';
import SwaggerParser from '@apidevtools/swagger-parser';
import Ajv from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

const { document, answers } = JSON.parse(readFileSync(0, 'utf8'));
const api = await SwaggerParser.validate(structuredClone(document));
const ajv = new Ajv.default({ strict: false, allErrors: true });
addFormats.default(ajv);
const faults = [];
for (const { path, method = 'get', status, body } of answers) {
  const response = api.paths[path]?.[method]?.responses?.[String(status)];
  const schema = Object.values(response?.content ?? {})[0]?.schema;
  if (!schema) {
    faults.push(`${path} ${status}: not in the document`);
    continue;
  }
  const { $schema, ...plain } = schema;
  const check = ajv.compile(plain);
  if (!check(body)) faults.push(`${path} ${status}: ${ajv.errorsText(check.errors)}`);
}
process.stdout.write(JSON.stringify({ valid: true, paths: Object.keys(api.paths), faults }));
