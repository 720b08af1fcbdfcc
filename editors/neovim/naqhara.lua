-- naqhara in Neovim, 0.7 and later: `:luafile` it, or put it into ~/.config/nvim/plugin/.

local filetypes = {
  "text", "markdown", "html", "xhtml", "po", "xml", "xliff", "json", "yaml", "jproperties", "csv",
}

vim.api.nvim_create_autocmd("FileType", {
  pattern = filetypes,
  callback = function(opened)
    local path = vim.api.nvim_buf_get_name(opened.buf)
    if path == "" then
      return
    end
    -- The folder of a project is that of its configuration or glossary.
    local marks = { "naqhara.toml", "glossary.csv", ".git" }
    local folder = vim.fn.fnamemodify(path, ":h")
    local found = folder
    while folder ~= "/" and folder ~= "." do
      local here = vim.tbl_filter(function(mark)
        return vim.loop.fs_stat(folder .. "/" .. mark) ~= nil
      end, marks)
      if #here > 0 then
        found = folder
        break
      end
      local above = vim.fn.fnamemodify(folder, ":h")
      if above == folder then
        break
      end
      folder = above
    end
    local shared = nil
    for _, client in pairs(vim.lsp.get_active_clients()) do
      if client.name == "naqhara" and client.config.root_dir == found then
        shared = client.id
      end
    end
    shared = shared or vim.lsp.start_client({
      name = "naqhara",
      cmd = { "naqhara", "lsp" },
      root_dir = found,
    })
    if shared then
      vim.lsp.buf_attach_client(opened.buf, shared)
    end
  end,
})
