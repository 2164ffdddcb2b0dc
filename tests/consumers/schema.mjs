// usage: schema.mjs SCHEMA.json; standard input is a JSON array of documents. Prints, for each, null where it is valid or else the first errors.
import { readFileSync } from 'node:fs';
import Ajv2020 from 'ajv/dist/2020.js';

const validate = new Ajv2020({ strict: false, allErrors: true }).compile(JSON.parse(readFileSync(process.argv[2], 'utf8')));
const documents = JSON.parse(readFileSync(0, 'utf8'));
process.stdout.write(JSON.stringify(documents.map(document =>
  validate(document) ? null : validate.errors.slice(0, 5).map(e => `${e.instancePath}: ${e.message}`).join('; '))));
