import UTF8Text

/// Whether "he" or "she" is said of a person, as far as words tell.
enum Gender {
  case male, female

  init?(pronoun: String) {
    switch pronoun {
    case "he", "him", "his": self = .male
    case "she", "her": self = .female
    default: return nil
    }
  }

  /// By a title or a role that says so: "Ms", "spokeswoman", "grandfather".
  init?(word: String) {
    if Self.maleWords.contains(word)
      || word.hasSuffix("man") && SourceWords.people.contains(word) && !word.hasSuffix("woman")
    {
      self = .male
    } else if Self.femaleWords.contains(word) || word.hasSuffix("woman") {
      self = .female
    } else {
      return nil
    }
  }

  /// By the role words of a description.
  init?(roles description: String) {
    for word in description.folded().split(separator: " ") {
      guard let gender = Gender(word: String(word)) else { continue }
      self = gender
      return
    }
    return nil
  }

  /// By a first name.
  init?(firstName: String) {
    if Self.maleNames.contains(firstName) {
      self = .male
    } else if Self.femaleNames.contains(firstName) {
      self = .female
    } else {
      return nil
    }
  }

  private static let maleWords = words(
    """
    mr sir lord king prince father son brother husband uncle nephew grandfather grandson boyfriend actor policeman
    dad boy widower stepfather fisherman cameraman fireman gunman waiter duke count emperor sheikh monk
    """)

  private static let femaleWords = words(
    """
    mrs ms miss lady dame queen princess mother daughter sister wife aunt niece grandmother granddaughter girlfriend
    actress policewoman mum mom girl widow stepmother waitress stewardess duchess countess empress nun
    """)

  // First names that are hardly ever given to the other; common ones of several countries.
  private static let maleNames = words(
    """
    james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark
    donald steven paul andrew joshua kenneth kevin brian george edward ronald timothy jason jeffrey ryan jacob gary
    nicholas eric jonathan stephen larry justin scott brandon benjamin samuel gregory frank alexander raymond
    patrick jack dennis jerry tyler aaron jose adam nathan henry douglas zachary peter kyle walter ethan jeremy
    harold keith christian roger noah gerald terry sean austin arthur lawrence jesse bryan joe billy bruce albert
    willie gabriel logan alan juan wayne roy ralph randy eugene vincent bobby russell philip phillip louis johnny
    carlos harry bradley dylan simon graham nigel ian neil stuart colin derek trevor malcolm martin geoffrey barry
    craig gordon hugh oliver oscar hans klaus wolfgang jurgen dieter günter heinz karl otto pierre françois
    jean-claude jacques michel luis miguel antonio pedro manuel francisco javier jorge fernando diego ahmed
    mohammed muhammad mohamed ali hassan hussein omar mahmoud ibrahim mustafa abdullah khalid yusuf vladimir sergei
    dmitry ivan boris nikolai mikhail igor oleg pavel viktor yuri elon bill tom jim bob mike steve dave dan tim
    jeff greg ken ron don rick ted barack emmanuel nicolas giovanni marco luca paolo giuseppe lars erik anders sven
    jens nils piotr jan tomasz raj rahul amit sanjay arun vijay narendra jared marcus bernie jeb rand ben chuck
    mitch rudy josh corey newt rex reince jake luke max sam fred phil chris matt andy tony pete nick charlie eddie
    freddie harvey herbert howard ira irving isaac leonard leon leo lewis lloyd lou marvin maurice melvin miles
    milton mitchell morris nathaniel neal norman otis perry ricardo rob robbie roberto rodney roland roman ross
    rowan rupert salvador saul sebastian sergio seth shane shawn sid sidney spencer stan stanley stefan stewart
    theodore todd tommy trent troy vernon victor vince warren wesley will willard xavier zach rainer enrique rafael
    raul hector julio pablo mario fabio dirk gerhard helmut horst joachim jochen manfred markus matthias rolf uwe
    werner wilhelm yves
    """)

  private static let femaleNames = words(
    """
    mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret sandra
    ashley kimberly emily donna michelle carol amanda dorothy melissa deborah stephanie rebecca sharon laura
    cynthia kathleen amy angela shirley anna brenda pamela emma nicole helen samantha katherine christine debra
    rachel carolyn janet catherine maria heather diane ruth julie olivia joyce virginia victoria kelly lauren
    christina joan evelyn judith megan andrea cheryl hannah jacqueline martha gloria teresa ann sara madison
    frances kathryn janice jean abigail alice judy sophia grace denise amber doris marilyn danielle beverly
    isabella theresa diana natalie brittany charlotte marie kayla alexis lori hillary shannon tina anita julia
    claire fiona gillian lucy sophie chloe zoe ingrid ursula sabine petra heike monika claudia antonia henriette
    annegret françoise nathalie isabelle carmen rosa lucia elena olga natasha svetlana irina tatiana ekaterina
    fatima aisha khadija mariam leila zainab sofia giulia francesca chiara astrid sigrid karin kirsten agnieszka
    katarzyna priya anjali sunita indira malala chrissy kate katie liz beth jane jill kim kathy tara sally wendy
    tracy stacy erin kristen kirstjen nikki ivanka melania marine anne annie cristin kristin carly gaby tamara
    melanie ellen elaine eleanor erica erika eva eve florence irene jenna joanne josephine juanita kara karla
    katrina kellyanne kendra lena lillian lorraine louise lydia mandy marcia marianne marjorie maureen miranda
    molly monica muriel nadia naomi nora norma paige patty paula peggy phyllis polly renee rita roberta rosemary
    ruby sabrina selena sheila sherry silvia sonia sonya stella sue suzanne sylvia tiffany vanessa vera veronica
    vivian yolanda yvonne yvette huma neera betsy anja tulsi elise loretta mara nina ines beatriz pilar lourdes
    mercedes marta yasmin layla
    """)

  private static func words(_ text: String) -> Set<String> {
    Set(text.split(whereSeparator: \.isWhitespace).map(String.init))
  }
}
