import { findElements } from './elements.ts';
import { startMap } from './map-session.ts';

const elements = findElements();
if (elements !== null) startMap(elements);
