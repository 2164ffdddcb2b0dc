// The official MCP client. Arguments: "stdio" PROGRAM ARGS… or "http" URL. Standard input: [{name, arguments}, …] to call.
// Prints {server, instructions, tools:[{name, description, inputSchema, outputSchema}], results:[{isError, structured, text}]}.
// The client itself checks every structured answer against the tool's output schema and throws where it does not hold.
import { readFileSync } from 'node:fs';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';

const [how, where, ...rest] = process.argv.slice(2);
const calls = JSON.parse(readFileSync(0, 'utf8'));
const transport = how === 'http'
  ? new StreamableHTTPClientTransport(new URL(where))
  : new StdioClientTransport({ command: where, args: rest, env: process.env });
const client = new Client({ name: 'inforce-test', version: '1' });
await client.connect(transport);
const { tools } = await client.listTools();
const results = [];
for (const call of calls) {
  try {
    const result = await client.callTool(call);
    results.push({ isError: result.isError ?? false, structured: result.structuredContent ?? null, text: result.content?.[0]?.text ?? null });
  } catch (fault) {
    results.push({ isError: true, structured: null, text: 'protocol: ' + fault.message });
  }
}
const answer = JSON.stringify({ server: client.getServerVersion(), instructions: client.getInstructions(), tools, results });
await client.close();
process.stdout.write(answer, () => process.exit(0));
