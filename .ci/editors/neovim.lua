-- Neovim without a screen, as somebody would use it: types a fault, sees it, takes the fix, asks what a
-- name is, completes one, adds a term and sees it in another buffer.
--
--   PROGRAM=target/release/naqhara nvim --headless --clean -S .ci/editors/neovim.lua

local program = assert(vim.env.PROGRAM, "PROGRAM names the binary")
local folder = vim.fn.tempname()
vim.fn.mkdir(folder, "p")

local function write(name, lines)
  vim.fn.writefile(lines, folder .. "/" .. name)
end

local function check(what, ok, seen)
  if not ok then
    error(what .. ": " .. vim.inspect(seen), 2)
  end
  io.stdout:write("ok: " .. what .. "\n")
end

local function wait(what, ready)
  local seen
  local ok = vim.wait(60000, function()
    seen = ready()
    return seen and true or false
  end, 20)
  check(what, ok, seen)
  return seen
end

local function session()
  write("glossary.csv", {
    "concept_id,en_preferred,ar_preferred,definition_en",
    "x-1,Blue Harbour,الميناء الأزرق,a port of our own",
  })
  write("a.txt", { "😀 وصل المدير إلى الميناء الأزرق أمس." })
  write("b.txt", { "They met Zorvane yesterday." })

  -- As our configuration sets it up, which finds the program on the path.
  vim.env.PATH = vim.fn.fnamemodify(program, ":p:h") .. ":" .. vim.env.PATH
  vim.cmd("luafile editors/neovim/naqhara.lua")
  vim.cmd("edit " .. folder .. "/a.txt")
  local first = vim.api.nvim_get_current_buf()
  local server = wait("the server starts", function()
    local it = vim.lsp.get_active_clients()[1]
    return it and it.initialized and it
  end)
  check("UTF-16 is agreed on", server.offset_encoding == "utf-16", server.offset_encoding)
  check("nothing is wrong yet", #vim.diagnostic.get(first) == 0, vim.diagnostic.get(first))

  -- Two stops are typed behind an emoji and Arabic letters.
  local line = vim.api.nvim_buf_get_lines(first, 0, 1, false)[1]
  vim.api.nvim_buf_set_text(first, 0, #line, 0, #line, { "." })
  local found = wait("the fault is shown", function()
    local all = vim.diagnostic.get(first)
    return #all == 1 and all[1]
  end)
  check("it is the rule", found.code == "ar-doubled-full-stop", found)
  check("it is in its place", found.col == #line - 1 and found.end_col == #line + 1, found)

  local function ask(method, params)
    local answer, failure = server.request_sync(method, params, 60000, first)
    check(method .. " is answered", answer and not answer.err, answer or failure)
    return answer.result
  end

  -- The fix.
  vim.api.nvim_win_set_cursor(0, { 1, #line - 1 })
  local params = vim.lsp.util.make_range_params(0, server.offset_encoding)
  params.context = { diagnostics = {} }
  local actions = ask("textDocument/codeAction", params)
  local fix, all
  for _, it in ipairs(actions) do
    if it.isPreferred then fix = it end
    if it.kind == "source.fixAll.naqhara" then all = it end
  end
  check("a fix is offered", fix ~= nil and all ~= nil, actions)
  vim.lsp.util.apply_workspace_edit(fix.edit, server.offset_encoding)
  local now = vim.api.nvim_buf_get_lines(first, 0, 1, false)[1]
  check("the fix is made", now == line, now)
  wait("the finding is gone", function() return #vim.diagnostic.get(first) == 0 end)

  -- Hover.
  local at = line:find("ميناء", 1, true)
  vim.api.nvim_win_set_cursor(0, { 1, at - 1 })
  local hover = ask("textDocument/hover", vim.lsp.util.make_position_params(0, server.offset_encoding))
  check("hover names the concept", hover.contents.value:find("Blue Harbour", 1, true), hover)
  check("hover has no isolates", not hover.contents.value:find("\u{2068}", 1, true), hover)

  -- Completion, in the language of the line.
  vim.api.nvim_buf_set_lines(first, 1, 1, false, { "زار الوفد blue har" })
  vim.api.nvim_win_set_cursor(0, { 2, #"زار الوفد blue har" - 1 })
  local position = vim.lsp.util.make_position_params(0, server.offset_encoding)
  position.position.character = position.position.character + 1
  local list = ask("textDocument/completion", position)
  check("completion is Arabic", list.items[1] and list.items[1].label == "الميناء الأزرق", list)
  vim.lsp.util.apply_text_edits({ list.items[1].textEdit }, first, server.offset_encoding)
  local done = vim.api.nvim_buf_get_lines(first, 1, 2, false)[1]
  check("it replaces what was typed", done == "زار الوفد الميناء الأزرق", done)

  -- The row of the glossary.
  local row = ask("textDocument/definition", position)
  check("the row is found", row.range.start.line == 1 and row.uri:find("glossary.csv", 1, true), row)

  -- A term is added in one buffer, and known in another one.
  vim.cmd("edit " .. folder .. "/b.txt")
  local second = vim.api.nvim_get_current_buf()
  check("one server serves both", #vim.lsp.get_active_clients() == 1, second)
  local uri = vim.uri_from_bufnr(second)
  local name = { textDocument = { uri = uri }, position = { line = 0, character = 12 } }
  local function known()
    local answer = server.request_sync("textDocument/hover", name, 60000, second)
    return answer and type(answer.result) == "table" and answer.result
  end
  check("it is not listed yet", not known(), known())
  local answer = server.request_sync("textDocument/codeAction", {
    textDocument = { uri = uri },
    range = { start = { line = 0, character = 9 }, ["end"] = { line = 0, character = 16 } },
    context = { diagnostics = {} },
  }, 60000, second)
  local add
  for _, it in ipairs(answer.result) do
    add = add or it.command
  end
  check("adding it is offered", add and add.arguments[1] == "Zorvane", answer)
  ask("workspace/executeCommand", { command = add.command, arguments = add.arguments })
  wait("it is listed", known)
  vim.lsp.stop_client(server.id)
  wait("the server ends", function() return vim.lsp.client_is_stopped(server.id) end)
end

local ok, fault = xpcall(session, debug.traceback)
vim.fn.delete(folder, "rf")
if not ok then
  io.stderr:write(fault .. "\n")
  vim.cmd("cquit 1")
end
vim.cmd("qall!")
