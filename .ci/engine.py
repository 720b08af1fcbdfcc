"""A translation engine for tests: LibreTranslate's API on the loopback interface.

Writes its port to the file named by its argument, and answers every question with the same words.
"""

import http.server
import json
import sys


class Engine(http.server.BaseHTTPRequestHandler):
    def do_POST(self):
        self.rfile.read(int(self.headers["Content-Length"]))
        body = json.dumps({"translatedText": "These words come from the engine."}).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Engine)
with open(sys.argv[1], "w") as file:
    file.write(str(server.server_port))
server.serve_forever()
