/** Accent commands and the combining character of each; it goes behind the letter that it stands on. */
export const accents: ReadonlyMap<string, string> = new Map([
  ...([
    ['`', '\u0300'],
    ["'", '\u0301'],
    ['^', '\u0302'],
    ['~', '\u0303'],
    ['=', '\u0304'],
    ['.', '\u0307'],
    ['"', '\u0308'],
  ] as const),
  ...([
    ['u', '\u0306'],
    ['r', '\u030a'],
    ['H', '\u030b'],
    ['v', '\u030c'],
    ['d', '\u0323'],
    ['c', '\u0327'],
    ['k', '\u0328'],
    ['b', '\u0331'],
    ['t', '\u0361'],
  ] as const),
]);

/** What an accent over nothing looks like: `\^{}` is how TeX writes a caret. */
export const bareAccents: ReadonlyMap<string, string> = new Map([
  ...([
    ['\u0300', '`'],
    ['\u0301', '´'],
    ['\u0302', '^'],
    ['\u0303', '~'],
    ['\u0304', '¯'],
    ['\u0307', '˙'],
    ['\u0308', '¨'],
    ['\u0306', '˘'],
  ] as const),
  ...([
    ['\u030a', '˚'],
    ['\u030b', '˝'],
    ['\u030c', 'ˇ'],
    ['\u0327', '¸'],
    ['\u0328', '˛'],
  ] as const),
]);

/** Commands that are letters. */
export const letters: ReadonlyMap<string, string> = pairs(
  'ss ß SS ẞ ae æ AE Æ oe œ OE Œ aa å AA Å o ø O Ø l ł L Ł i ı j ȷ dh ð DH Ð dj đ DJ Đ th þ TH Þ ng ŋ NG Ŋ',
);

/** Commands that are one character outside formulas. */
export const symbols: ReadonlyMap<string, string> = new Map([
  ...pairs(
    String.raw`textbackslash \ textasciitilde ~ textasciicircum ^ textasciigrave ${'`'} textasciiacute ´ textasciimacron ¯ textasciidieresis ¨ textasciicaron ˇ textasciibreve ˘`,
  ),
  ...pairs(
    `textbraceleft { textbraceright } textbar | textless < textgreater > textdollar $ textunderscore _ textquotesingle ' textquotedbl " textsterling £ pounds £ texteuro € euro € textyen ¥ textcent ¢ textcurrency ¤`,
  ),
  ...pairs(
    'textquotedblleft “ textquotedblright ” textquoteleft ‘ textquoteright ’ quotedblbase „ quotesinglbase ‚ guillemotleft « guillemotright » guillemetleft « guillemetright » guilsinglleft ‹ guilsinglright › lq ‘ rq ’',
  ),
  ...pairs(
    'textendash – textemdash — textellipsis … ldots … dots … textbullet • textperiodcentered · textquestiondown ¿ textexclamdown ¡ textordfeminine ª textordmasculine º textsection § S § textparagraph ¶ P ¶ textdagger † dag † textdaggerdbl ‡ ddag ‡ slash /',
  ),
  ...pairs(
    'textdegree ° degree ° textpm ± texttimes × textdiv ÷ textmu µ textmicro µ textohm Ω textcelsius ℃ textperthousand ‰ textminus − textlnot ¬ textonehalf ½ textonequarter ¼ textthreequarters ¾ textonesuperior ¹ texttwosuperior ² textthreesuperior ³ textnumero № textsurd √',
  ),
  ...pairs(
    'textcopyright © copyright © textregistered ® texttrademark ™ textleftarrow ← textuparrow ↑ textrightarrow → textdownarrow ↓ textlangle ⟨ textrangle ⟩ TeX TeX LaTeX LaTeX BibTeX BibTeX',
  ),
  ...pairs(
    'textalpha α textbeta β textgamma γ textdelta δ textepsilon ε textzeta ζ texteta η texttheta θ textiota ι textkappa κ textlambda λ textnu ν textxi ξ textpi π textrho ρ textsigma σ texttau τ textupsilon υ textphi φ textchi χ textpsi ψ textomega ω',
  ),
  ...pairs(
    'textGamma Γ textDelta Δ textTheta Θ textLambda Λ textXi Ξ textPi Π textSigma Σ textPhi Φ textPsi Ψ textOmega Ω',
  ),
  ...['quad', 'qquad', 'enspace', 'thinspace', 'space', 'newline', 'par', 'item'].map(
    (name) => [name, ' '] as const,
  ),
  ...['relax', 'protect', 'xspace', 'noindent', 'nobreak', 'allowbreak', 'null', 'upshape'].map(
    (name) => [name, ''] as const,
  ),
]);

/** Commands of one character that is no letter: space of all kinds, hints to the typesetter; others stand for themselves. */
export const controlSymbols: ReadonlyMap<string, string> = new Map([
  ...[' ', '\n', '\r', '\t', ',', ';', ':', '>', '\\'].map((mark) => [mark, ' '] as const),
  ...['!', '/', '-', '@', ')', ']'].map((mark) => [mark, ''] as const),
]);

/** Commands of formulas that stand outside one now and then. */
export const mathNames: ReadonlySet<string> = new Set([
  ...'alpha beta gamma delta epsilon varepsilon zeta eta theta vartheta iota kappa lambda mu nu xi pi'.split(
    ' ',
  ),
  ...'varpi rho varrho sigma varsigma tau upsilon phi varphi chi psi omega Gamma Delta Theta'.split(
    ' ',
  ),
  ...'Lambda Xi Pi Sigma Upsilon Phi Psi Omega ell hbar infty partial nabla sim simeq approx'.split(
    ' ',
  ),
  ...'equiv propto leq le geq ge neq ne ll gg lesssim gtrsim pm mp times div cdot circ ast star'.split(
    ' ',
  ),
  ...'odot oplus otimes sum prod int sqrt to rightarrow leftarrow leftrightarrow Rightarrow'.split(
    ' ',
  ),
  ...'mapsto in notin subset subseteq cup cap forall exists wedge vee neg prime perp parallel'.split(
    ' ',
  ),
]);

/** Commands whose argument is marked, and the element that says so. */
export const styles: ReadonlyMap<string, string> = pairs(
  'emph i textit i textsl i textbf b textsuperscript sup textsubscript sub',
);

/** Commands that mark the rest of their group. */
export const switches: ReadonlyMap<string, string> = pairs(
  'em i it i sl i itshape i slshape i bf b bfseries b',
);

/** Commands whose first argument is no text. */
export const withoutText: ReadonlySet<string> = new Set([
  ...'begin end label ref eqref pageref cite citep citet citealp citeauthor citeyear nocite'.split(
    ' ',
  ),
  ...'hspace vspace color textcolor includegraphics input footnote footnotemark thanks noopsort'.split(
    ' ',
  ),
]);

/** A list of names and values, all with one space between. */
function pairs(list: string): ReadonlyMap<string, string> {
  const words = list.split(' ');
  return new Map(
    words.flatMap((name, at) => (at % 2 === 0 ? [[name, words[at + 1] ?? ''] as const] : [])),
  );
}
