// The map extract: nodes, then ways, in the order of their ids, as every extract has them.
#include <fmt/format.h>

#include <osmium/builder/attr.hpp>
#include <osmium/io/pbf_output.hpp>
#include <osmium/io/writer.hpp>

#include "base/error.hpp"
#include "crs/grid.hpp"
#include "sample/world.hpp"

namespace mapite {
namespace {

using namespace osmium::builder::attr;  // NOLINT(google-build-using-namespace): the library's named arguments

constexpr std::size_t buffer_bytes = 1 << 20;
/// The extract's own day; verified dates of the register lie before it.
constexpr const char* extract_time = "2026-10-01T00:00:00Z";

class ExtractWriter {
  public:
    explicit ExtractWriter(const std::filesystem::path& file)
        : writer_(osmium::io::File(file.string(), "pbf"), header(), osmium::io::overwrite::allow) {}

    void node(osmium::object_id_type id, osmium::Location location, const Tags& tags) {
        osmium::builder::add_node(buffer_, _id(id), _version(1), _timestamp(extract_time),
                                  _location(location), _tags(tags));
        flush_when_full();
    }
    void way(osmium::object_id_type id, const std::vector<osmium::object_id_type>& nodes, const Tags& tags) {
        osmium::builder::add_way(buffer_, _id(id), _version(1), _timestamp(extract_time), _nodes(nodes),
                                 _tags(tags));
        flush_when_full();
    }
    void close() {
        writer_(std::move(buffer_));
        writer_.close();
    }

  private:
    static osmium::io::Header header() {
        osmium::io::Header header;
        header.set("generator", "mapite sample");
        header.set("osmosis_replication_timestamp", extract_time);
        return header;
    }
    void flush_when_full() {
        if (buffer_.committed() < buffer_bytes - 65536) return;
        writer_(std::move(buffer_));
        buffer_ = osmium::memory::Buffer(buffer_bytes, osmium::memory::Buffer::auto_grow::yes);
    }

    osmium::io::Writer writer_;
    osmium::memory::Buffer buffer_{buffer_bytes, osmium::memory::Buffer::auto_grow::yes};
};

}  // namespace

void write_osm(const World& world, const std::filesystem::path& file) {
    const Transform transform = Grid::named("EPSG:3059").from_lon_lat();
    ExtractWriter writer(file);
    const Tags none;
    for (std::size_t i = 0; i < world.nodes.size(); ++i) {
        const SampleNode& node = world.nodes[i];
        const auto degrees = transform.from_grid(node.at);
        if (!degrees)
            throw Error(ErrorKind::failed,
                        fmt::format("{}: a node of the sample lies outside the grid", file.string()));
        writer.node(static_cast<osmium::object_id_type>(i + 1),
                    osmium::Location(degrees->first, degrees->second),
                    node.tags < 0 ? none : world.node_tags[static_cast<std::size_t>(node.tags)]);
    }
    std::vector<osmium::object_id_type> ids;
    for (std::size_t w = 0; w < world.ways.size(); ++w) {
        ids.clear();
        for (const std::uint32_t node : world.ways[w].nodes)
            ids.push_back(static_cast<osmium::object_id_type>(node) + 1);
        writer.way(static_cast<osmium::object_id_type>(w + 1), ids, world.ways[w].tags);
    }
    writer.close();
}

}  // namespace mapite
