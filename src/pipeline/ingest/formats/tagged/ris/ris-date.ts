/** `2019/10//undefined`, `2019/05/12/`, `2016/05// May 2016`: year, month, day and other words, any of them empty. */
const parted = /^(\d{4}) ?\/ ?(\d{0,2}) ?(?:\/ ?(\d{0,2}) ?(?:\/(.*))?)?$/su;
/** Days of a range, and a day before a range of months: neither is the day of the paper. */
const rangeOfDays = /^\d{1,2}(?:\s?[-–]\s?\d{1,2}\s|\s(?=\p{L}{3,9}\.?\s?[-–]\s?(?:\p{L}|\d)))/u;
/** `31 May-3 June`, without its first day. */
const rangeIntoNextMonth = /^(\p{L}{3,9}\.?)\s?[-–]\s?\d{1,2}\s\p{L}{3,9}\.?/u;

/** A date of RIS as it is written elsewhere; a date without a year (`Apr 15`) takes the one given. */
export function readRisDate(text: string, year: string | null): string {
  const parts = parted.exec(text);
  if (parts !== null) {
    const [, whole = '', month = '', day = '', other = ''] = parts;
    if (month === '') return other.trim() === '' ? whole : `${other.trim()} ${whole}`;
    return [whole, month, day].filter((part) => part !== '').join('-');
  }
  const date = text.replace(rangeOfDays, '').replace(rangeIntoNextMonth, '$1');
  return year === null || /\d{4}/u.test(date) ? date : `${date} ${year}`;
}
