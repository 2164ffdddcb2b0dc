// Reads one EDTF text a line from standard input; prints "ok" or "no" for each.
import { parse } from 'edtf';
import { readFileSync } from 'node:fs';

const verdicts = readFileSync(0, 'utf8').split('\n').map(text => {
  try {
    parse(text);
    return 'ok';
  } catch {
    return 'no';
  }
});
process.stdout.write(verdicts.join('\n') + '\n');
