import type { ToneWords } from '../domain/culture-checks.ts';

/** The words by which the tone of an English original is measured. */
export const englishTone: ToneWords = {
  enthusiasm: (
    'amazing*,awesome*,fantastic*,great,wonderful*,incredible*,excellent*,brilliant*,thrilled,delighted,love,perfect*,' +
    'absolutely,exciting,excited,wow,congratulations,happy to help,superb,outstanding'
  ).split(','),
  hedges: (
    'maybe,perhaps,might,could,possibly,probably,generally,in general,it seems,seems,i think,i believe,likely,' +
    "it is important to note,it’s important to note,it's important to note,keep in mind,as an ai,as a language model,somewhat,a bit,to some extent"
  ).split(','),
  direct: "no,not,never,always,must,do not,don't,don’t,use,open,write,check,avoid,choose,remember,stop,put,go".split(
    ',',
  ),
  formal:
    'sir,madam,kindly,hereby,therefore,moreover,furthermore,nevertheless,regarding,pursuant,sincerely,shall,whom,thus'.split(
      ',',
    ),
  informal: 'hey,hi,yeah,yep,nope,gonna,wanna,kinda,cool,guys,buddy,stuff,ok,okay,lol'.split(','),
};
