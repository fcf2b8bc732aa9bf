-- Two fragments of each product, in an order that no cache can foresee.
local paths = {}

function init(arguments)
    for number = 0, tonumber(arguments[1]) - 1 do
        for _, name in ipairs({"snippet.html", "mini.html"}) do
            paths[#paths + 1] = wrk.format("GET", string.format("/de/p/P%07d/%s", number, name))
        end
    end
    math.randomseed(7)
end

function request()
    return paths[math.random(#paths)]
end

function done(summary, latency, requests)
    local errors = summary.errors
    io.write(string.format("figures %f %f %f %d\n",
        summary.requests / summary.duration * 1e6,
        latency:percentile(50) / 1e3, latency:percentile(99) / 1e3,
        errors.connect + errors.read + errors.write + errors.timeout + errors.status))
end
