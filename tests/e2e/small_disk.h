#ifndef KLOUT_TESTS_E2E_SMALL_DISK_H_
#define KLOUT_TESTS_E2E_SMALL_DISK_H_

#include <sys/mount.h>

#include <filesystem>
#include <fstream>
#include <string>

#include "absl/strings/str_cat.h"

namespace klout {

// A disk of some megabytes, mounted at a new folder and gone with the object. Mounting needs root.
class SmallDisk {
 public:
  SmallDisk(const std::string& path, int megabytes) : path_(path) {
    std::filesystem::create_directory(path_);
    mounted_ = mount("none", path_.c_str(), "tmpfs", 0, absl::StrCat("size=", megabytes, "m").c_str()) == 0;
  }
  ~SmallDisk() {
    if (mounted_) umount2(path_.c_str(), MNT_DETACH);
  }
  SmallDisk(const SmallDisk&) = delete;
  SmallDisk& operator=(const SmallDisk&) = delete;

  // If not, the folder is there, on the disk of its parent.
  bool mounted() const { return mounted_; }
  const std::string& path() const { return path_; }
  // Fills it to the last block with a file that Free removes.
  void Fill() {
    std::ofstream file(path_ + "/ballast", std::ios::binary);
    const std::string block(64 << 10, 'b');
    while (file.write(block.data(), static_cast<std::streamsize>(block.size())).flush()) {
    }
  }
  void Free() { std::filesystem::remove(path_ + "/ballast"); }

 private:
  const std::string path_;
  bool mounted_ = false;
};

}  // namespace klout

#endif  // KLOUT_TESTS_E2E_SMALL_DISK_H_
