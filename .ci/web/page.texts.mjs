// The texts that the page is tried with.

export const GLOSSARY = `concept_id,entity_type,en_preferred,ar_preferred,ar_admitted,note
own-1,org,Norvik Lines,نورفيك لاينز,نورفيك,
own-2,person,Henrik Aldous,هنريك ألدوس,,
own-3,place,Port Calder,ميناء كالدر,,first call
`;
export const FAULTY = 'أعلنت شركة OpenAI أمس شراكة مع أوراكل ,وقال سام ألتمان إن قيمة المشروع 500 مليار دولار..\n'
  + 'وأضاف Altman أن شركة اوراكل ستبني مراكز البيانات في تكساس..\n'
  + 'ووصلت سفينة من نورفيك لاينز إلى ميناء كالدر في تموز 2024 ,وعلى متنها هنريك ألدوس.\n';
export const ENGLISH = 'OpenAI announced a partnership with Oracle yesterday, and Sam Altman said the project was worth $500 million.\n'
  + 'Altman added that Oracle would build the data centres in Texas.\n'
  + 'A ship of Norvik Lines reached Port Calder in July 2024 with Henrik Aldous aboard.\n';
export const XLIFF = `<?xml version="1.0" encoding="UTF-8"?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a" source-language="en" target-language="ar" datatype="plaintext"><body>
<trans-unit id="greeting"><source>Oracle opens an office in Texas.</source><target>تفتح اوراكل مكتبا في تكساس..</target></trans-unit>
<trans-unit id="price"><source>It costs $500 million.</source><target>يكلف 500 مليار دولار.</target></trans-unit>
</body></file></xliff>
`;
