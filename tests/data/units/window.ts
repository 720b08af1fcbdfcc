<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>Window</name>
    <message>
        <source>Weigh it, then load it</source>
        <translation>زنه, ثم حمّله</translation>
    </message>
    <message>
        <source>Unload</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
