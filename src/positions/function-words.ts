/** Words that carry none of what a sentence tells. */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  (
    'a an the and or but if of to in on at by for from with as that this these those it its is are was were be been being has ' +
    'have had do does did will would shall should can could may might must so than then there here he she they we i you his ' +
    'her their our your my him them us me who whom which what when where how also very just said says say told tell about ' +
    'into over under after before during between through against out up down off more most other some any all both each ' +
    'one two new last first next only even still yet own same such per cent percent'
  ).split(' '),
);
