local meta = {}
meta["__cl" .. "ose"] = function() while true do end end
pcall(function()
    coroutine.wrap(function()
        for k in next, { 1, 2 }, nil, setmetatable({}, meta) do while true do end end
    end)()
end)
