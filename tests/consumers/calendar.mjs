// Reads an iCalendar file from standard input with ical.js; prints {name, events:[{uid, sequence, start, end, isDate, summary, description, status}]}.
import { readFileSync } from 'node:fs';
import ICAL from 'ical.js';

const calendar = new ICAL.Component(ICAL.parse(readFileSync(0, 'utf8')));
const events = calendar.getAllSubcomponents('vevent').map(component => {
  const event = new ICAL.Event(component);
  return {
    uid: event.uid,
    sequence: component.getFirstPropertyValue('sequence'),
    start: event.startDate.toString(),
    end: event.endDate.toString(),
    isDate: event.startDate.isDate,
    summary: event.summary,
    description: event.description,
    status: component.getFirstPropertyValue('status'),
  };
});
process.stdout.write(JSON.stringify({ name: calendar.getFirstPropertyValue('name'), events }));
