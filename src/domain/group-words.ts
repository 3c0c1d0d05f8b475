/** Words that only names of groups have: a name that holds one is not taken apart. */
export const groupWords =
  /(?<!\p{L})(?:organi[sz]ations?|universit\p{L}*|institut\p{L}*|consortium|collaborations?|committee|association|society|societ[àé]|group|team|network|department|ministry|agency|foundation|federation|council|commission|laborator\p{L}*|centre|center|company|corporation|inc|ltd|gmbh|initiative|investigators|project|bureau|editors?|staff|task force|working party)(?!\p{L})/iu;
