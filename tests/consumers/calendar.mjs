// Reads an iCalendar file from standard input with ical.js; prints {name, events:[{uid, start, end, isDate, summary, description, status, url, categories}]}.
import { readFileSync } from 'node:fs';
import ICAL from 'ical.js';

const calendar = new ICAL.Component(ICAL.parse(readFileSync(0, 'utf8')));
const events = calendar.getAllSubcomponents('vevent').map(component => {
  const event = new ICAL.Event(component);
  return {
    uid: event.uid,
    start: event.startDate.toString(),
    end: event.endDate.toString(),
    isDate: event.startDate.isDate,
    summary: event.summary,
    description: event.description,
    status: component.getFirstPropertyValue('status'),
    url: component.getFirstPropertyValue('url'),
    categories: component.getFirstProperty('categories')?.getValues() ?? [],
  };
});
process.stdout.write(JSON.stringify({ name: calendar.getFirstPropertyValue('name'), events }));
