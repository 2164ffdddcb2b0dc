// Loads FollowTheMoney entities (one a line) with the official model and checks what the model knows: schema, properties, types of links,
// required properties, forms of dates, countries and languages. Prints {entities, bySchema, faults:[]}.
import { readFileSync } from 'node:fs';
import ftm from '@alephdata/followthemoney';

const model = new ftm.Model(ftm.defaultModel);
const lines = readFileSync(0, 'utf8').split('\n').filter(l => l.length > 0).map(l => JSON.parse(l));
const schemaOf = new Map(lines.map(l => [l.id, l.schema]));
const faults = [];
const bySchema = {};
for (const line of lines) {
  bySchema[line.schema] = (bySchema[line.schema] ?? 0) + 1;
  try {
    const entity = model.getEntity(line);
    if (!entity.getCaption()) faults.push(`${line.id}: no caption`);
    for (const required of entity.schema.required ?? []) {
      if (!entity.hasProperty(required) && !(line.schema === 'Article' && required === 'name')) faults.push(`${line.id}: ${line.schema} without ${required}`);
    }
    for (const property of entity.getProperties()) {
      if (property.stub) faults.push(`${line.id}: ${property.name} is a stub`);
      for (const value of entity.getProperty(property)) {
        const type = property.type.name;
        if (type === 'entity') {
          const schema = schemaOf.get(value);
          if (!schema) faults.push(`${line.id}: ${property.name} points nowhere`);
          else if (!model.getSchema(schema).isA(property.getRange())) faults.push(`${line.id}: ${property.name} may not point at ${schema}`);
        }
        if (type === 'date' && !/^\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}:\d{2})?)?)?$/.test(value)) faults.push(`${line.id}: date ${value}`);
        if (type === 'country' && !property.type.values.has(value)) faults.push(`${line.id}: country ${value}`);
        if (type === 'language' && !property.type.values.has(value)) faults.push(`${line.id}: language ${value}`);
        if (type === 'url' && !/^https?:\/\//.test(value)) faults.push(`${line.id}: url ${value}`);
      }
    }
  } catch (fault) {
    faults.push(`${line.id}: ${fault.message}`);
  }
}
if (new Set(lines.map(l => l.id)).size !== lines.length) faults.push('an id stands twice');
process.stdout.write(JSON.stringify({ entities: lines.length, bySchema, faults }));
