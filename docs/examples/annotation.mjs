// The first annotation of `readout export --to web-annotation`: its words, and where they stand.
const { first } = JSON.parse(await new Response(process.stdin).text());
const { body, target } = first.items[0];
console.log(body[0].value);
console.log(JSON.stringify([target].flat()[0], null, 2));
