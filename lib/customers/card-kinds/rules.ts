import type { Importance } from "../meeting-card/types";

/**
 * How the kinds of cards are said. Each sign is a way to say it, with how sure it makes; the surest of a sentence counts.
 * All of it reads smoothed text: small letters, plain apostrophes, "going to" for "gonna".
 */
export type Sign = { pattern: RegExp; sure: number; importance?: Importance };

export const sign = (sure: number, pattern: RegExp, importance?: Importance): Sign =>
  importance ? { pattern, sure, importance } : { pattern, sure };

/** What somebody takes away to do, in contrast to what is done while talking. */
const doing =
  "(?:send|e-?mail|check|verify|look (?:into|at|up|for)|look (?:it|that|this|them) up|follow(?:ing)? up|get back|come back (?:to you|with)|find out|figure out|set (?:\\w+ )?up|schedule|book|prepare|draft|write|share|update|talk (?:to|with)|speak (?:to|with)|ask|call|phone|order|forward|circulate|organi[sz]e|arrange|create|build|make sure|make (?:an? |the )|fix|file|raise|open (?:a|the) (?:ticket|case)|confirm|review|put (?:\\w+ ){0,3}together|put (?:\\w+ ){1,4}(?:on|in|into|up)|take care|take (?:that|this|it) (?:on|away|back|offline)|get (?:you|them|him|her|it|that|this|the|hold|someone|somebody)|pull|run|investigate|introduce|provide|submit|escalate|add|test|try|upload|document|chase|ping|reach out|convert|contact|bring (?:\\w+ )?(?:back|along|to|up with)|let (?:you|them|him|her|everyone|everybody) know|pick (?:\\w+ ){0,2}up|distribute|finish|complete|deliver|ship|roll (?:\\w+ )?out|deploy|migrate|change|remove|cancel|sign|approve|invite|join|train|discuss (?:it|this|that) with|work on|work (?:it|that|this) out|do (?:the|that|this|it|some|a)|meet (?:with|him|her|them)|come up with|note|report|return|search|collect|compile|count|measure|record|transcribe|implement|design|type|print|give (?:you|them|him|her)|credit|refund|assign|nominate|own|track (?:\\w+ )?down|switch (?:\\w+ )?(?:on|off|over)|turn (?:\\w+ )?(?:on|off)|enable|disable|activate|name|draw (?:\\w+ )?up|hand (?:\\w+ )?over|extend|push (?:that|it|this|for|the)|roll (?:\\w+ )?back|restore|reset|import|export|load|clean (?:\\w+ )?up|visit|host|propose|offer|reply|respond|plan|reserve|waive|cover|replace|upgrade|transfer|merge|map|configure|onboard|adjust|amend|correct|recalculate|translate|publish|post|drop (?:you|him|her|them) (?:a|an)|let \\w+(?: \\w+)? know|text|message|ring|snap|grab|shoot (?:it|that|them|'em|you|me|us)|tell (?:him|her|them|my|our|the)|inform|notify|warn|remind|run (?:it|this|that) (?:past|by)|take (?:it|this|that) to|walk (?:them|him|her|the \\w+|your \\w+) through|keep (?:you|them|everyone) (?:posted|updated|informed))\\b";

const lightly =
  "(?:(?:just|also|then|probably|definitely|certainly|try (?:to|and)|go and|go ahead and|have to|need to|be able to|personally|gladly|happily|quickly|be|please|maybe|see if i can|make sure (?:to|we|i)) )*";

const verbIng =
  "(?:sending|checking|looking into|following up|scheduling|preparing|drafting|writing|sharing|updating|talking to|asking|calling|ordering|organi[sz]ing|arranging|building|fixing|reviewing|putting together|pulling|investigating|providing|submitting|escalating|adding|contacting|chasing|working on)";

export const commits: Sign[] = [
  sign(
    0.85,
    new RegExp(
      `\\b(?:i'll|i will|i shall|i can|i'm going to|i am going to|i'd be happy to|let me) ${lightly}${doing}`,
    ),
  ),
  sign(0.8, new RegExp(`\\b(?:we'll|we will|we're going to|we are going to) ${lightly}${doing}`)),
  sign(
    0.85,
    /\b(?:i|we)(?:'ll| will) (?:have|get|make) (?!more\b)(?:\w+ ){1,6}(?:ready|done|fixed|sent|over to you|to you|available|in place|live|deployed|out|back)\b/,
  ),
  sign(
    0.85,
    /\b(?:i'll|i will|let me|we'll|we will|i'm going to|we're going to|i can)\b[^.?]{3,70}\band (?:get|send|bring|write|mail|have|let|come back|put) (?:\w+ )?(?:it|that|them|you|one|this|an?|the|to you)\b/,
  ),
  sign(
    0.82,
    /\b(?:i'll|i will|we'll|we will) (?:come (?:up|down|over|by|out)|be (?:in your|at your|on site|onsite|over)|ride along|sit (?:down )?with|stay (?:with|on))\b/,
  ),
  sign(
    0.85,
    /\b(?:i|we)(?:'ll| will) have (?:\w+ ){1,6}(?:in your inbox|on your desk|with you|for you|over)\b|\bhave (?:it|that|them|one) (?:with|to|over to|back to) you\b/,
  ),
  sign(
    0.95,
    /\b(?:i|we)(?: can| will|'ll)? (?:promise|guarantee)\b|\b(?:i|we)(?: can|'ll| will) commit to\b|\bi commit\b|\b(?:you have|that's) (?:my|our) (?:word|commitment|promise)\b|\bi(?:'ll| will) take (?:that|this|it)(?: one)?(?: as)?(?: an)? (?:action|on|away|back)\b|\bi(?:'ll| will) own (?:that|this|it)\b/,
  ),
];

/** What the speaker's side takes on without saying "I will". */
export const owed: Sign[] = [
  sign(
    0.85,
    /\b(?:you'll|you will|you're going to|you can expect to) (?:have|get|receive|hear (?:back )?from|see) (?!to\b)(?:\w+ ){0,9}(?:by|on|before|within|in|tomorrow|today|tonight|this|next|from (?:me|us))\b/,
  ),
  sign(
    0.9,
    /\b(?:leave (?:that|it|this|him|her|them|[a-z]{3,12}) (?:one )?(?:with|to) (?:me|us)|(?:that's|that one's|that is|it's) on (?:me|us)\b(?! to)|i'm on it|consider it done|you can count on (?:me|us)|i(?: still)? owe you (?!an apology|one\b))/,
  ),
  sign(
    0.82,
    /\byou (?:have|get) from (?:me|us) \w+|\b(?:i|we) give you (?!an? (?:example|idea|sense))\w+|\bit(?:'ll| will) be (?:there|ready|done|fixed|live|up|with you|in place) (?:by|for|before|on|in|tomorrow|tonight|next|this|first)\b|\bi(?:'ll| will) be \w+ing (?:it|that|them|you|the|your)\b|\byou(?:'ll| will) (?:have|get) (?:it|that|them|my \w+|an? (?:\w+ )?(?:e-?mail|draft|list|copy|answer|date|plan|report|link|call|proposal|quote|invite))\b|\b(?:is|are|will be|'ll be) (?:on your desk|in your inbox|with you|in the mail|in the post) \w+|\b(?:gets?|has|have|hears?) (?:\w+ ){0,5}from (?:me|us) (?:right|today|tomorrow|tonight|by|on|before|this|next|first)\b/,
  ),
  sign(
    0.72,
    /\bthere(?:'ll| will) be (?:an? |the |some )?(?:\w+ ){1,6}(?:by|within|on|before|next|this|in|tomorrow)\b|\bexpect (?:it|that|them|an? \w+|the \w+|something) (?:from (?:me|us)|by|on|before|tomorrow|next|this)\b/,
  ),
];

export const actions: Sign[] = [
  ...owed,
  sign(
    0.78,
    /\b(?:would|do) you mind \w+ing\b|\bwould you be able to\b|\b(?:can|could|may) i (?:ask|get|trouble) you to\b|\bdo (?:me|us) a favou?r\b|\b(?:could|would) you (?:please |just |maybe |possibly )?(?!have|be|say|like|agree|call|imagine|mind|tell|see|hear)[a-z]+ (?:me|us|him|her|them|it|that|the|an?|your)\b|\byou (?:must|have to|need to) (?:\w+ )?(?:give|get|send|sit down with|talk to|speak to|tell|show) \w+/,
  ),
  // An order: "Send me the list", "Callum, maybe do a quick count", "Lori, let Wade know".
  sign(
    0.68,
    /^(?:(?:and|so|then|okay|ok|alright|well|right|yes|yeah|please|now)[,.]? )*(?:[a-z]{2,12}, )?(?:please |maybe |just |also )?(?:send (?:me|us|him|her|them|it|that|the|over)|let (?!me|us|him|her\b|them|it|that|the|there|alone)[a-z]{2,12} know|let (?:him|her|them) know|ask (?:him|her|them|your|[a-z]{3,12} (?:to|if|whether|about))|tell (?:him|her|them|your)|have a (?:think|word)|do a (?:quick |short )?\w+ of|find out|make sure (?!i\b|everyone's|we're)\w+|speak to \w+ about|loop (?:me|us|him|her|them|[a-z]{3,12}) in|forward (?:me|us|it|that|the)|e-?mail (?:me|us|him|her|them|it)|call (?:me|us|him|her|them) (?!on it)|get (?:me|us|hold of|in touch with))\b/,
  ),
  sign(
    0.66,
    /\b(?:i|we)(?:'d| would|'ll| will)? (?:really |still |also |just )*need (?!to\b)(?:[\w']+,? ){1,9}(?:(?:by|before|from you|until|i can|we can|so that|in (?:writing|time))\b)|, please[.!]*$/,
  ),
  sign(
    0.66,
    new RegExp(
      `\\b(?:a good idea|useful|helpful|great|nice|best|worth it) (?:for (?:you|us|me|somebody|someone|one of us) to|if (?:you|we|i|somebody)(?: could| can)?|to) (?:[\\w,]+ ){0,6}(?!do\\b)${doing}`,
    ),
  ),
  sign(
    0.7,
    /\b(?:i|we) (?:was|were|am|are|'m|'re) (?:going|planning|supposed|meaning) to (?:meet|talk|speak|call|send|ask|check|write|look into)\b(?! ?[;,.]| (?:you|that|this|about) (?:earlier|question))/,
  ),
  sign(
    0.66,
    new RegExp(
      `\\b(?:should|shall) i ${lightly}${doing}|\\b(?:do you want|would you like) me to ${lightly}${doing}`,
    ),
  ),
  sign(
    0.64,
    new RegExp(
      `\\bwhy don't (?:you|we|i) ${lightly}${doing}|\\bif you (?:could|would|wouldn't mind) ${lightly}${doing}|\\bwho(?:'s going to| is going to| will| can) ${lightly}${doing}|\\b(?:i've got to|i have got to|i got to|i gotta) ${lightly}${doing}|\\bwe can (?:ask|check with|talk to|call|send|get back to) (?:him|her|them|it|the|\\w+ (?:sometime|later|tomorrow|next))|\\b(?:somebody|someone|one of us) (?:has|ought|will have) to ${lightly}${doing}|\\b(?:i'd|i would) (?:like|love) you to ${lightly}${doing}`,
    ),
  ),
  ...commits,
  sign(
    0.95,
    /\b(?:action (?:item|point|on|for)|to-?do(?: item)?|next step)s?\b(?: (?:is|are|for|will be)|:)/,
  ),
  sign(
    0.75,
    new RegExp(`\\b(?:can|could|will|would) (?:you|somebody|someone)(?: guys)? ${lightly}${doing}`),
  ),
  sign(0.72, new RegExp(`^(?:(?:okay|ok|so|and|then|well|right|yeah),? )*please ${doing}`)),
  sign(0.7, new RegExp(`\\b(?:you'll|you will|you're going to) (?:have to |need to )?${doing}`)),
  sign(
    0.7,
    new RegExp(
      `\\b(?:you|somebody|someone) (?:need|needs|should|must)(?: to)? (?!do\\b|get\\b|make\\b|change\\b|try\\b)${doing}`,
    ),
  ),
  sign(
    0.62,
    new RegExp(
      `\\b(?:we|i)(?: guess i| think we)? (?:probably |really |also )?(?:need to|should|must|have to|ought to|'d better|had better) ${lightly}(?!do\\b)${doing}`,
    ),
  ),
  // Only with a name that is one of the speakers': whoever else does something does it without us.
  sign(
    0.66,
    new RegExp(
      `\\b(?!it |that |this |there |they |who |which |you |what )[\\p{L}-]{2,} (?:will|is going to|is to) ${lightly}${doing}`,
      "u",
    ),
  ),
  sign(0.6, new RegExp(`\\blet's (?:\\w+ )?${doing}`)),
  sign(0.7, new RegExp(`\\b(?:is|are) (?:still )?${verbIng}\\b`)),
  sign(
    0.68,
    /\b(?:he's|she's|(?!who|what|that|it)[a-z]{3,} is|they're) (?:also )?going to (?:meet|talk|speak|send|check|look into|prepare|write|start working|call)\b/,
  ),
];

/** Said while talking, about the talking: no work for afterwards. */
export const smallTalk =
  /\b(?:hang on|hold on|one (?:sec|second|moment)|bear with me)\b|\b(?:let me|i'll|i'm going to|i will) (?:just |quickly )*(?:pull up|give you (?:the|some|a bit of) (?:\w+ )?(?:context|background|picture|rundown|numbers)|do the (?:math|maths|sums)|be (?:straight|blunt|clear)|finish|get a coffee)\b|\b(?:i'll|i will|we'll|we will|let me|i can|i'm going to) (?:just |also |try to )*(?:start|begin|say|tell|zip through|run through|walk (?:you )?through|put the|press|plug|click|pass (?:it|that|this|the)|leave it there|answer|turn to|draw(?! up)|move|take you through|pick up on|call (?:\w+ )?(?:next|in)|explain|show|read|repeat|stop|finish (?:by|with)|go (?:first|through|over|back|ahead)|come (?:to|back to|on to|in)|move on|hand over|bring (?:in|you in)|be (?:brief|quick|quiet|honest)|share (?:my|the) screen|take (?:questions|that point|your point|a question)|give (?:you )?(?:an?|two|one|some|the) (?:\w+ )?(?:example|answer|idea|overview|summary|ways?|reasons?|sense|options?)s?|put (?:it|that|this) (?:this way|another way|differently|in context|simply)|add (?:to that|that|one)|do (?:the|some) (?:introductions?|digits)|note that|ask (?:you|the|a|one|another|this|that|my|about|if|whether|dawn|first)|try (?:to|and) (?:answer|explain|remember|be|keep|summari[sz]e))\b|\blet me (?:ask|see|check (?:if|that) (?:you|i) (?:can|understood)|put|think|try to)\b|\bcan you (?:see|hear|tell|say|explain|describe|repeat|give|imagine|think|help (?:me|us) understand|just|go back|elaborate|share your)\b|\bcould you (?:see|hear|tell|say|explain|describe|repeat|give (?:me|us|an?)|elaborate|expand|speak up|outline|just (?:clarify|explain|say))\b|\bi(?:'ll| will) (?:be|have) (?:honest|to say)\b|\bi can (?:do|make|run|try|see|change|open|ask|get (?:it|that|this|the|an?|to|rid|through|in|on|by|away)) /;

export const decisions: Sign[] = [
  sign(
    0.78,
    /\b\w+ it is(?:,? then)?[.!]?$|^(?:\w+[.,] )*no more \w+|^(?:(?:yes|okay|ok|fine|then|right|so),? )*(?:the )?(?:mon|tues|wednes|thurs|fri|satur|sun)?\w+ (?:is|'s|are|works?) (?:fine|good|okay|ok|perfect|settled)(?: (?:by|for|with) (?:me|us))?[.!]$/,
  ),
  sign(
    0.76,
    /^(?:(?:yes|yeah|okay|ok|fine|alright|good|right|no|so|and|then|just),? )*(?:then )?(?:kill|drop|scrap|bin|park|take|leave|put|keep|cut|skip|add|move|start|make it|do) (?:it|that|them|this|those|both|the \w+|that one) ?(?:in|out|off|on|down|back|up|as|with|at|to|until|till|for)?\b(?! (?:to|for|on|in|with) (?:me|us)\b)(?:[^,]{0,30}[.!]?)$/,
  ),
  sign(
    0.7,
    /(?:^|[,;] (?:so |and |then )?)(?:let's |just |okay,? |yes,? )*go with (?:that|it|this|the|those|option)\b|\b(?:okay|fine|alright|right|agreed|yes|deal|done),? (?:then )?(?:[a-z]+ ){1,5}(?:waits|stays|goes|comes|moves|starts|stops|is (?:out|off|in))\b|\bwe(?:'re| are) going to (?:sit|pass on|pause|wait with|hold|stop|start with|do without|stick)\b/,
  ),
  sign(
    0.8,
    /\b(?:that's how (?:it's going to be|we(?:'ll| will)? do it|it(?:'ll| will) be)|we(?:'re| are) there|(?:we(?:'ve| have)?(?: got)?|that's|you(?:'ve| have)?(?: got)?|it's) a deal|shake on (?:it|that)|(?:i|we) can live with (?:that|it|this)|take (?:that|it|this) as (?:settled|read|agreed)|come down on the side of|here's what (?:i'm|we're|i am|we are) going to do)\b/,
  ),
  // "Then we split it." sums up what the talk came to.
  sign(
    0.72,
    /^(?:(?:okay|ok|right|good|fine|alright|great|well|so|and|yes|yeah|agreed),? )*then (?:let's|we|you|i)(?:'ll| will)? (?:just |simply |only |all )*(?!need|have\b|can|could|should|know|see|talk|got\b|get\b|were\b|are\b|had\b|went\b|would|might|must|want|think|start\b|look|discuss|move on|come|ask|say|said|mean|turn|wonder|be\b|found?|realized|realised|go (?!with|for|ahead))\w+ \w+/,
  ),
  sign(
    0.64,
    /\bwe(?:'ll| will)? (?:drop|keep|stop|move to|switch to|go with|go live|roll out|sign|renew|extend|cancel|postpone|close|launch|freeze|park) (?:\w+ ){0,7}(?:at the end of|from|by|until|till|before|in|on|next|this|after) (?:\w+ )?\w+/,
  ),
  sign(
    0.68,
    /\b(?:is|that's|it's|are|they're) (?:now )?(?:off the (?:list|table)|out of scope|ruled out)\b|\b(?:should|is to|will) (?:only )?be used only\b|\bi guess we don't need\b/,
  ),
  sign(
    0.64,
    /\bmy (?:suggestion|proposal|recommendation) (?:is|would be) (?:that )?(?:we|to|you)\b|\b(?:let's|we(?:'ll| will| can)) (?:start|do (?:it|this)) (?:that|this) way\b/,
  ),
  sign(
    0.66,
    /\bwe (?:should|can|could|might as well|probably|just)(?: just| probably| definitely)? (?:leave (?:that|it|this)(?! there)|do it|do that|go for it|keep it|drop it|skip (?:it|that)|get one|use (?:it|that|those|them))\b/,
  ),
  sign(
    0.68,
    /\bwe(?:'ve| have)? (?:dropped|scrapped|abandoned|postponed|cancelled|opted|replaced|moved|settled|ruled out|stopped using|switched)\b/,
  ),
  sign(
    0.92,
    /\b(?:we|the (?:group|team|committee|board)|everybody|everyone)(?:'ve| have| had| all|'re)?(?: all| both| now| just| already)* (?:decided|agreed|settled|resolved)\b/,
    "high",
  ),
  sign(
    0.9,
    /\b(?:it's|that's|it is|that is|so that's|this is|consider it) (?:decided|agreed|settled|a decision|approved|final)\b|\bdecision (?:made|taken|is final)\b/,
    "high",
  ),
  sign(
    0.92,
    /\b(?:the|our|final) decision (?:is|was|would be|will be|has been)\b|\bdecision:/,
    "high",
  ),
  sign(
    0.85,
    /\b(?:let's|we'll|we will|we're going to|we are going to|i think we(?:'ll| should)|we should|we can|i'd say we) (?:just |all |definitely )?(?:go (?:with|for|ahead)|settle (?:on|for)|stick (?:with|to)|opt for|stay with|proceed with|move (?:ahead|forward) with|commit to)\b/,
  ),
  sign(
    0.72,
    /\b(?:we're|we are) (?:definitely |now |just )?going (?:with|for|ahead)\b|\bgo ahead (?:with (?:it|that|the)|and (?:order|do|sign|renew|start|book))\b/,
  ),
  sign(
    0.68,
    /\b(?:let's|we'll|we will|we're going to|we won't|we're not going to|we are not going to) (?:not |just |definitely |only )*(?:keep|use|drop|skip|postpone|leave (?:it|that|this|them) (?:out|at|off|for|as)|leave out|make it|have (?:the|it|one|two|only|both)\b(?! of)|call it|move (?:it|that|this|the)|push (?:it|that|this|the)|hold off|do (?:it|that|this) (?:that way|like)|put (?:it|that|this|the) (?:on|off|in)|pick|choose|take the|cancel|renew|extend|sign|limit|focus on|target|switch|adopt|pilot|roll (?:it|that|this|the) )/,
  ),
  sign(
    0.65,
    /\b(?:we|i) (?:definitely|really do) (?:want|need|don't (?:want|need))\b(?! to (?:know|see|hear|say|talk|discuss))|\bi guess we (?:definitely|want|don't)\b/,
  ),
  sign(
    0.65,
    /\b(?:so|okay|ok|right|alright|fine|good),? (?:so )?(?:it's|it'll be|it will be|it is) going to be\b|\bfor now,? (?:we|let's|it's)\b|\bapproved\b(?! by)/,
  ),
  sign(
    0.7,
    /\bi(?:'ve| have)? (?:decided|agreed) (?:to|that|not)\b|\bwe (?:choose|chose|picked|approved|signed off)\b|\bsigned off on\b/,
  ),
  sign(
    0.72,
    /\b(?:i|we)(?:'m| am|'re| are)? (?:happy|fine|okay|ok|comfortable) (?:to go|to sign|to proceed|to renew|going|with going|with signing)\b|\bwe(?:'re| are)(?: all)? (?:in agreement|agreed|aligned) (?:on|that|to)\b/,
  ),
];

export const notDecided =
  /\b(?:cases|things|ones|those|items|points|matters|what|whatever|where) (?:that |which )?we(?:'ve| have|'d| had)? (?:\w+ )?(?:decided|agreed|settled|resolved)\b|\bfor (?:a|one) (?:minute|moment|second)\b|\b(?:this|that|it|here) a (?:minute|moment|second)\b|\btake the (?:case|example)\b|\bdecision (?:is|was|would be) (?:do|does|should|whether|if|how|which|what|when|who|not ours|yours|up to)\b|\b(?:switch|move|turn|go) (?:on |over |back )?to (?:my|your|the next|slide)\b|\b(?:haven't|have not|hadn't|didn't|not|never|yet to|to be|until we(?:'ve)?|once we(?:'ve)?|when we(?:'ve)?|if we(?:'ve)?|before we(?:'ve)?) (?:\w+ )?(?:decided?|agreed?|settled?)\b|\b(?:have|need|got|want|going|try(?:ing)?|able) to (?:\w+ )?(?:decide|agree|settle)\b|\b(?:police|they|government|people|parents|customers?|users?) (?:have |had |all )?(?:decided|agreed|settled)\b|\bwhat if\b|\bback then\b|\blet's (?:say|see)\b|\byou(?:'ve| have)? (?:decided|agreed)\b|\bthat we(?:'ll| will) have\b|\bwas a decision\b|\b(?:making|make) (?:a|the|any) decision|\bi think we(?:'ve| have) (?:agreed|all agreed) to differ\b/;

export const questions: Sign[] = [
  sign(
    0.85,
    /\b(?:the|an|one|another|still an|my|remaining) (?:open |big |real |only |other |remaining )?question (?:(?:i|we) (?:had|have) (?:is|was)|is|remains|about|would be|then is)\b(?! (?:definitely|clear|really clear))|\b(?:remains|still) (?:an )?open\b(?! (?:to|for))|\b(?:an|one|another|still|remaining|last|main|only|big) open (?:question|point|issue)s?\b|\b(?:remains to be seen|yet to be (?:decided|seen|confirmed|agreed))\b/,
  ),
  sign(
    0.8,
    /\b(?:we|i|you|they) (?:still )?(?:have to|need to|must|should|haven't|have not|got to|will have to|'ll have to|'re going to have to|are going to have to) (?:still |yet |also )?(?:decide[d]?|figure out|work out|determine|agree on|agreed on|settle|clarify|clarified|find out) (?:if|whether|how|what|when|who|which|where|why|on|upon|about|the|a|some|that|between|our|your|yet)\b/,
  ),
  sign(
    0.66,
    /\bi don't (?:actually|really) know\b(?! (?:him|her|them|much))|\bi (?:still |really |honestly |just )*(?:don't know|can't tell(?: you)?|wasn't sure|didn't know) (?:yet |exactly )*(?:if|whether|how|who|which (?:one|of)|about (?:that|this|it)|what(?:'s| to| are| the| is)|why (?:the|we|it|this))\b|\bwe(?:'ve| have)(?: got)? no idea\b|\bi (?:can't|couldn't) tell you\b(?! (?:how|what) (?:much|happy|glad))|\b(?:can't|couldn't) work out (?:what|how|who|why|whether|if|when|where)\b|\bhangs on (?:whether|what|who|how|when)\b|\b(?:nobody|no one) has (?:said|decided|told|agreed)\b/,
  ),
  sign(
    0.66,
    /\b(?:the|a|one|another|my) (?:decision|choice|question|thing to (?:decide|settle)) (?:is|would be|here is|for us is) (?:do|does|should|whether|if|how|which|what|when|who|can|could)\b/,
  ),
  sign(
    0.7,
    /\b(?:we|nobody|no one|noone) (?:still |really |honestly |actually )*(?:don't|do not|doesn't|does not|didn't)? ?knows? (?:yet |exactly |for sure )*(?:if|whether|how|what|when|who|which|where|why)\b|\b(?:i'm|i am|we're|we are|it's|it is|still) not (?:\w+ )?(?:sure|clear|certain) (?:yet |exactly |on |about )?(?:that(?: one)?[.,]|this|if|whether|how|what|when|who|which|where|why)\b|\bit(?:'s| is) (?:still )?(?:unclear|not clear|open)\b|\bi wonder(?:ed)? (?:if|whether|how|what)\b/,
  ),
  sign(
    0.72,
    /\b(?:that's|that is|this is) something (?:that )?we (?:have to|need to|should|must|still) (?:decide|discuss|think|figure|work|look|clarify)\b|\bto be (?:decided|confirmed|determined|agreed|clarified)\b|\btbd\b/,
  ),
];

export const unsureReply =
  /\b(?:(?:don't|do not|didn't|dunno|wouldn't) (?:actually |really |honestly )?know\b|dunno|not (?:\w+ )?sure|(?:don't|can't) remember|no idea|good question|hard to say|who knows|can't (?:say|answer|tell|help you)|let me (?:check|find out|get back|come back)|i(?:'ll| will) (?:have to )?(?:check|find out|get back|come back|look it up|look into)|we'll see|have to (?:check|think|look)|need to (?:check|think|look)|depends|remains to be seen|not yet|haven't (?:decided|thought|discussed))\b/;

export const quotes: Sign[] = [
  sign(
    0.76,
    /\bsav(?:es|ed|ing) (?:us|me|them|the team|our \w+|my \w+) (?:\w+ ){0,4}(?:hours?|days?|minutes?|weeks?|time|money)\b|\b(?:better|faster|easier|quicker) than (?:i|we|anyone|anybody) (?:had )?(?:expected|hoped|thought)\b|\bhad(?:n't| not) expected\b|\bpaid for itself\b|\b(?:wouldn't|would never|don't want to|never want to) go back to\b|\bhalf the time\b|\btwice as (?:fast|quick|many)\b|\b(?:your|the) (?:\w+ )?(?:team|support|people|trainers?|service|desk) (?:\w+ )?(?:was|were|is|are|has been|have been) (?:really |very |so |always |incredibly )*(?:quick|fast|great|helpful|brilliant|excellent|wonderful|patient|superb|amazing)\b|\b(?:first|only) (?:tool|system|vendor|time|software|product|supplier)\b.{0,40}\b(?:asked for|actually|works?|worked|enjoy|use it|without)\b|\b(?:everyone|everybody|people|they|staff|users) (?:actually |really |just )?(?:love|enjoy|swear by|rave about)s?\b|\bnever (?:once )?(?:let us down|failed us|looked back)\b/,
    "medium",
  ),
  sign(
    0.85,
    /\b(?:game[- ]?changer|saved us|couldn't (?:live|work|do it) without|life[- ]?saver|best (?:tool|decision|thing|support|vendor|team)|worth every|blown away|exceeded|love (?:it|that|this|the|how|using|your)|loves? (?:it|the|how|using)|impressed|delighted|thrilled|fantastic|outstanding|couldn't be happier|huge (?:win|improvement|difference|help)|night and day|can't imagine)\b/,
    "medium",
  ),
  sign(
    0.76,
    /\byou(?:'re| are| were) the first\b|\bnever (?:once )?(?:had|seen|met|heard) (?:an?|any|so|such) .{0,60}\b(?:ask|asks|asked|like this|who|before|so)\b|\bpay for itself\b|\bthat's why you(?:'ve| have)? (?:got|won)\b|\b(?:would have|would've) (?:\w+ ){1,3}without (?:him|her|them|you|it)\b/,
    "medium",
  ),
  sign(
    0.6,
    /\b(?:the most important (?:thing|point)|the key (?:thing|point|issue|question)|bottom line|at the end of the day|the whole point|(?:absolutely|really|very) (?:crucial|critical|essential|vital)|it boils down to|fundamental(?:ly)?|must not|i (?:strongly|firmly|honestly|passionately) (?:believe|feel|think|don't)|i have no doubt|no change whatsoever|frankly,|to be (?:honest|frank|blunt)|makes? (?:no|perfect) sense|i would argue|i cannot (?:overstate|stress)|i can't stress)\b/,
    "low",
  ),
];

export const negatives =
  /\b(?:problem|issue|concern(?:ed|s)?|worr(?:y|ied)|frustrat\w*|disappoint\w*|unhappy|bad|worse|worst|terrible|awful|hate|annoy\w*|difficult|expensive|slow|broken|fail(?:s|ed|ing|ure)?|crash\w*|confus\w*|complain\w*|risk|wrong|unfortunately|afraid|delay(?:ed|s)?|pain|hard to|useless|not (?:good|happy|working|enough)|doesn't work|sorry|struggl\w*|hurt|lost|missed|unacceptable|outage)\b/g;
export const positives =
  /\b(?:great|good|excellent|love|like (?:it|that|this|the)|happy|pleased|glad|fantastic|perfect|wonderful|nice|helpful|useful|easy|better|best|impressed|thank(?:s| you)|appreciate\w*|delighted|excited|brilliant|success\w*|improv\w*|win|smooth\w*|fast|reliable|valuable|confident|satisfied|welcome|awesome|cool|works? (?:well|great))\b/g;
