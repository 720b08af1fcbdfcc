//! Which English words are ordinary words.
//!
//! Most are known from the glosses of the lexicon, which are written in lower case. Those of daily
//! life that no gloss needs are listed here.

use super::Lexicon;

/// Words that no gloss has; in lower case, between spaces.
pub(super) const MORE: &str = "\
    airplane alarm album alley amp ankle apron armchair attic auntie baker balcony barber basement \
    basketball bathtub battery beard bedroom berry bike blanket blender blouse boxer bracelet brick \
    broccoli brochure bucket bug bun bunny burger butcher button cab cabinet cactus cafe cake candy \
    carpenter carpet carrot cartoon cashier casserole ceiling cellphone champ cheese chef cherry chess \
    chimney chin chips chocolate cinema closet clown coach cocktail coin collar comic cookie cop couch \
    cousin coward crab cracker cream crib cucumber cupboard curl curtain cushion dad dentist desk diaper \
    diner dinosaur dish dolphin donkey donut doorbell doormat downtown drawer driveway drum dryer duck \
    dude dumb elbow electrician elevator email eraser escalator eyebrow eyelash fabric faucet ferry \
    fiddle fireplace fireworks flashlight flip floppy flute fog folder football forehead fork fridge \
    frog garage garlic ghost giraffe glove glue goalkeeper goat goose gown grandma grandpa grape gravy \
    gray grill grocery guitar gum gym hairdresser hallway ham hammer handbag handkerchief headache \
    heel helmet hobby hockey hoodie hook hug iceberg ink inn internet jacket jam jeans jelly jewelry \
    joke juice jug junk kettle keyboard kid kite kitten knee lace ladder lamp laptop laundry lawn \
    lettuce lid lipstick lizard lobster lollipop magnet mailbox mall mango mattress mayonnaise melon \
    mermaid microwave mom monkey moustache movie muffin mug mushroom mustard nail nap napkin necklace \
    nephew niece noodle nose notebook oven owl pajamas pancake panda pants parade parrot pasta pastry \
    patio peanut pear peas pencil penguin pepper pickle pigeon pill pillow pilot pineapple pizza plum \
    plumber pocket podcast polish popcorn pottery puddle pumpkin puppet puppy purse puzzle quilt rabbit \
    raccoon radish raincoat raspberry razor receptionist referee remote rink robot rug ruler salad \
    salmon sandal sandwich sauce sausage scarf scissors scooter screwdriver seafood seal shampoo shark \
    shelf shin shirt shoe shorts shower shrimp sibling sidewalk sink skate sketch ski skirt sled \
    sleeve slice slipper smoothie snail snake sneakers snowman soap soccer socks sofa software soup \
    spaghetti spider spinach spoon squirrel stapler statue steak sticker stool stove strawberry subway \
    sunglasses sunscreen supermarket surfing sushi swan sweater sweatshirt swimsuit swing tailor \
    tattoo taxi tea teapot teddy teenager tennis tent thumb tiger toast toaster toe tofu toilet tomato \
    toothbrush toothpaste towel toy tractor trailer trampoline trash tray tricycle trousers tub turkey \
    turtle twin umbrella uncle underwear upstairs vase veggie vest violin volleyball waffle waiter \
    waitress wallet wardrobe watermelon website weekend whale wheelchair whistle wig wok wrist yoga \
    yogurt zebra zip zoo";

/// Endings of inflected and derived words, with what their stem ends in instead.
const ENDINGS: [(&str, &[&str]); 12] = [
    ("ies", &["y"]),
    ("ied", &["y"]),
    ("es", &["", "e"]),
    ("s", &[""]),
    ("ed", &["", "e"]),
    ("ing", &["", "e"]),
    ("ers", &["", "e"]),
    ("er", &["", "e"]),
    ("est", &["", "e"]),
    ("ly", &["", "le"]),
    ("ness", &[""]),
    ("less", &[""]),
];

impl Lexicon<'_> {
    /// Whether `word` is an ordinary English word or a form of one, whatever its case.
    pub fn is_english_word(&self, word: &str) -> bool {
        let word = word.to_lowercase();
        let stems = ENDINGS.iter().flat_map(|(ending, instead)| {
            let stem = word.strip_suffix(ending).filter(|it| it.len() > 1);
            let stems = stem.map(|stem| instead.iter().map(move |it| format!("{stem}{it}")));
            stems.into_iter().flatten()
        });
        self.packed.has_english(&word) || stems.into_iter().any(|it| self.is_stem(&it))
    }

    /// Whether a stem is a word, also with a last letter that its ending doubled (running).
    fn is_stem(&self, stem: &str) -> bool {
        let mut letters = stem.chars().rev();
        let doubled = letters.next() == letters.next();
        let single = stem.get(..stem.len().saturating_sub(1));
        let single = single.filter(|it| doubled && it.len() > 2);
        self.packed.has_english(stem) || single.is_some_and(|it| self.packed.has_english(it))
    }
}

/// The words in lower case of a gloss.
pub(super) fn words_of(gloss: &str) -> impl Iterator<Item = &str> {
    let words = gloss.split(|c: char| !c.is_alphabetic());
    words.filter(|it| it.len() > 1 && it.chars().all(|c| c.is_ascii_lowercase()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ordinary_words_are_known_in_all_forms() {
        let lexicon = Lexicon::shipped().expect("a lexicon");
        for word in [
            "tax", "Peace", "running", "cities", "plumbers", "decided", "quickly",
        ] {
            assert!(lexicon.is_english_word(word), "{word}");
        }
        for word in [
            "Zelinsky",
            "Truss",
            "Musk",
            "Lancium",
            "Khalid",
            "blorptang",
            "",
        ] {
            assert!(!lexicon.is_english_word(word), "{word}");
        }
    }
}
